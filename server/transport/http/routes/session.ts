// Who this browser is, and how it stops being that.
import { Router } from 'express'
import { lastsFor } from '#server/access/sessions.ts'
import type { Services } from '../../services.ts'
import { endSession } from '../../people/seatsTaken.ts'
import { dropSession, keepSession } from '../keptSession.ts'
import { sessionIdOf, sessionOf } from '../visitor.ts'
import { sessionView } from '../../people/sessionSeats.ts'

/** `GET /api/session`, which also makes the cookie last longer, and `DELETE /api/session`, which signs out. */
export function sessionRoutes(services: Services): Router {
  return Router()
    .get('/api/session', async (request, response) => {
      const session = await sessionOf(request, services)
      const id = sessionIdOf(request)
      if (session === null || id === null) {
        response.json({ account: null, seats: [] })
        return
      }
      keepSession(request, response, { id, lasts: lastsFor(session.seats) }, services)
      response.json(await sessionView(session, services))
    })
    .delete('/api/session', async (request, response) => {
      const session = await sessionOf(request, services)
      if (session !== null) {
        await services.sessions.revoke(session)
        endSession(session.idHash, services)
      }
      dropSession(request, response, services)
      response.status(204).end()
    })
}
