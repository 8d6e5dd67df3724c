// The first facilitator introduces herself.
import { Router } from 'express'
import { setUpSchema } from '#shared/protocol/http/session.ts'
import { ACCOUNT_SESSION_LASTS } from '#server/access/sessions.ts'
import { useSetUp } from '#server/access/setUp.ts'
import type { Services } from '../../services.ts'
import { limitedByAddress } from '../limited.ts'
import { bodyOf } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { keepSession } from '../keptSession.ts'
import { requestIdOf } from '../requestId.ts'

/** `POST /api/setup`: uses up the set-up link; a repeat of the request that did gets a session too. */
export function setUpRoutes(services: Services): Router {
  const { storage, links, sessions, clock, newId, limits } = services
  const needs = { store: storage.access, links, sessions, clock, newId }
  return Router().post('/api/setup', limitedByAddress(limits.setUps), async (request, response) => {
    const session = await useSetUp(bodyOf(request, setUpSchema), requestIdOf(request), needs)
    if (session === null) throw new HttpProblem('not-found', { detail: 'The set-up link does not work' })
    keepSession(request, response, { id: session.id, lasts: ACCOUNT_SESSION_LASTS }, services)
    response.status(204).end()
  })
}
