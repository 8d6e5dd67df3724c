// The dialogues of a browser: their list, and new ones.
import { Router } from 'express'
import { newDialogueSchema } from '#shared/dialogue/create.ts'
import type { CreatedDialogue, DialogueSummary } from '#shared/protocol/http/session.ts'
import { accountOf } from '#server/access/sessions.ts'
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import { grantedSeats } from '../../people/sessionSeats.ts'
import type { Services } from '../../services.ts'
import { requireManaged } from '../managedSeries.ts'
import { bodyOf } from '../parse.ts'
import { HttpProblem, problemOf } from '../problem.ts'
import { idToMake } from '../requestId.ts'
import { standingIn } from '../standing.ts'
import { requireSession } from '../visitor.ts'

/** `GET /api/dialogues` and `POST /api/dialogues`; the second is for accounts alone. */
export function dialogueRoutes(services: Services): Router {
  const { storage, clock, newId } = services

  return Router()
    .get('/api/dialogues', async (request, response) => {
      const session = await requireSession(request, services)
      const seats = await grantedSeats(session, services)
      const roles = new Map(seats.toReversed().map(({ dialogueId, role }) => [dialogueId, role]))
      const summaries = await storage.events.summaries([...roles.keys()])
      const list = summaries.flatMap((summary): readonly DialogueSummary[] => {
        const role = roles.get(summary.id)
        return role === undefined ? [] : [{ ...summary, role }]
      })
      response.json(list)
    })
    .post('/api/dialogues', async (request, response) => {
      const session = await requireSession(request, services)
      const [creator] = await storage.access.people.byIds([accountOf(session) ?? ''])
      if (creator?.account == null) throw new HttpProblem('not-allowed')
      const wanted = bodyOf(request, newDialogueSchema)
      const { seriesId } = wanted.details
      if (seriesId !== undefined) {
        await requireManaged(seriesId, await standingIn(session, services), 'details.seriesId', services)
      }
      const created = await createDialogue(
        wanted,
        { personId: creator.id, organisationId: creator.account.organisation.id },
        { events: storage.events, clock, newId },
        idToMake(request, creator.id, services),
      )
      if (!created.ok) throw problemOf(created.error)
      const answer: CreatedDialogue = { dialogueId: created.value }
      response.status(201).json(answer)
    })
}
