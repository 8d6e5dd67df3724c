// The HTTP side of the server: what stands before every request, the routes, and what stands after them.
import express from 'express'
import type { Express } from 'express'
import type { Services } from '../services.ts'
import { clientFiles } from './clientFiles.ts'
import { errorAnswer, notFound } from './errorAnswer.ts'
import { originGuard } from './originGuard.ts'
import { requestLog } from './requestLog.ts'
import { dialogueRoutes } from './routes/dialogues.ts'
import { exportRoutes } from './routes/exports.ts'
import { feedRoutes } from './routes/feeds.ts'
import { followUpRoutes } from './routes/followUps.ts'
import { healthRoutes } from './routes/health.ts'
import { insightRoutes } from './routes/insights.ts'
import { invitationRoutes } from './routes/invitation.ts'
import { lobbyRoutes } from './routes/lobby.ts'
import { loopFileRoutes } from './routes/loopFiles.ts'
import { mailRoutes } from './routes/mail.ts'
import { notesVersionRoutes } from './routes/notesVersions.ts'
import { peopleRoutes } from './routes/people.ts'
import { personalLinkRoutes } from './routes/personalLink.ts'
import { pulseRoutes } from './routes/pulse.ts'
import { roomLinkRoutes } from './routes/roomLink.ts'
import { seriesRoutes } from './routes/series.ts'
import { sessionRoutes } from './routes/session.ts'
import { setUpRoutes } from './routes/setUp.ts'
import { stopMailRoutes } from './routes/stopMail.ts'
import { securityHeaders } from './securityHeaders.ts'

/** The largest JSON body taken; a dialogue of 120 organisations is far below it. */
const MAX_BODY = '256kb'

/** What the handler is made with besides the services. */
export interface AppOptions {
  /** The folder of the built client. */
  readonly clientFolder: string
  /** Which proxies to believe about addresses and https, as Express has it; `false` for none. */
  readonly trustProxy: string | number | boolean
}

/** The request handler of the whole server. */
export function createApp(services: Services, { clientFolder, trustProxy }: AppOptions): Express {
  const app = express()
  app.set('trust proxy', trustProxy)
  app.set('query parser', 'simple')
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(requestLog(services.logger))
  app.use(securityHeaders({ https: services.publicUrl?.startsWith('https:') === true }))
  app.use(healthRoutes(services))
  app.use(personalLinkRoutes(services), stopMailRoutes(services))
  app.use('/api', originGuard(services.originAllowed), (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  // No page of ours compresses what it sends, and a little may be made to unpack to much.
  app.use('/api', express.json({ limit: MAX_BODY, inflate: false }))
  app.use(sessionRoutes(services), setUpRoutes(services), dialogueRoutes(services))
  app.use(peopleRoutes(services), roomLinkRoutes(services), lobbyRoutes(services))
  app.use(notesVersionRoutes(services))
  app.use(exportRoutes(services), loopFileRoutes(services))
  app.use(followUpRoutes(services), seriesRoutes(services), pulseRoutes(services))
  app.use(insightRoutes(services), mailRoutes(services))
  app.use(invitationRoutes(services), feedRoutes(services))
  app.use('/api', notFound)
  app.use(...clientFiles(clientFolder))
  app.use(notFound)
  app.use(errorAnswer)
  return app
}
