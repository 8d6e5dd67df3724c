// The pulse of a dialogue: answering it once, and seeing what all said.
import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import { pulseAnswerSchema } from '#shared/protocol/http/pulse.ts'
import type { PulseView } from '#shared/protocol/http/pulse.ts'
import { pulseResults, shownAnswers, takesAnswers } from '#server/loop/pulse.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireVisitor } from '../visitor.ts'

/** `GET` and `POST /api/dialogues/:id/pulse`, for everybody who takes part. */
export function pulseRoutes(services: Services): Router {
  const { storage, clock } = services
  const path = '/api/dialogues/:id/pulse'
  return Router()
    .get(path, async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'results.read', services)
      const [answered, answers] = await Promise.all([
        storage.pulse.hasAnswered(room.id, person.id),
        storage.pulse.answers([room.id]),
      ])
      const all = answers.get(room.id) ?? []
      const view: PulseView = {
        open: !answered && takesAnswers(room.state, clock()),
        answered,
        waiting: all.length - shownAnswers(all).length,
        results: pulseResults(all),
      }
      response.json(view)
    })
    .post(path, async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'results.read', services)
      const answer = bodyOf(request, pulseAnswerSchema)
      if (!takesAnswers(room.state, clock())) {
        throw new HttpProblem('conflict', { detail: 'The pulse is taken from the closing on, for two weeks' })
      }
      // Random alone: an id that grows with time would tell who answered when.
      const kept = await storage.pulse.answer(room.id, person.id, randomUUID(), answer)
      if (!kept.ok) throw new HttpProblem('conflict', { detail: 'You have answered already' })
      response.status(204).end()
    })
}
