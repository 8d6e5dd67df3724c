// Who this browser is, and how it stops being that.
import { Router } from 'express'
import { sessionChangeSchema } from '#shared/protocol/http/session.ts'
import { lastsFor } from '#server/access/sessions.ts'
import type { Services } from '../../services.ts'
import { endSession } from '../../people/seatsTaken.ts'
import { dropSession, keepSession } from '../keptSession.ts'
import { bodyOf } from '../parse.ts'
import { requireSession, sessionIdOf, sessionOf } from '../visitor.ts'
import { sessionView } from '../../people/sessionSeats.ts'

/** `/api/session`: `GET`, which also makes the cookie last longer, `PATCH`, and `DELETE`, which signs out. */
export function sessionRoutes(services: Services): Router {
  return Router()
    .get('/api/session', async (request, response) => {
      const session = await sessionOf(request, services)
      const id = sessionIdOf(request, services)
      if (session === null || id === null) {
        response.json({ account: null, seats: [] })
        return
      }
      keepSession(request, response, { id, lasts: lastsFor(session.seats) }, services)
      response.json(await sessionView(session, services))
    })
    .patch('/api/session', async (request, response) => {
      const { seats } = await requireSession(request, services)
      const { language } = bodyOf(request, sessionChangeSchema)
      for (const personId of new Set(seats.map((seat) => seat.personId))) {
        await services.storage.access.people.update(personId, { language })
      }
      response.status(204).end()
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
