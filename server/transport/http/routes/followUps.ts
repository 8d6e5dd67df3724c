// Follow-ups across dialogues: the table, one of them, changes to many, and single commands from outside the live room.
import { Router } from 'express'
import { followUpChangesSchema } from '#shared/protocol/http/followUps.ts'
import { commandMessageSchema } from '#shared/protocol/clientMessages.ts'
import { roundsIn } from '#server/loop/areaRows.ts'
import { followUpChoices, followUpPage } from '#server/loop/followUpTable.ts'
import { followUpView } from '#server/loop/followUpView.ts'
import { changeFollowUps, giveCommand } from '#server/loop/giveCommand.ts'
import { myOrganisations } from '#server/loop/myOrganisations.ts'
import { todayOf } from '#server/loop/needs.ts'
import { outcomeReports } from '#server/loop/outcomeReports.ts'
import { ownScope, scopeOf } from '#server/loop/scope.ts'
import { cardsOf } from '../../names.ts'
import type { Services } from '../../services.ts'
import { filterIn } from '../filter.ts'
import { limitedBySession } from '../limited.ts'
import { bodyOf, idIn, parameter } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireStanding } from '../standing.ts'
import { requireRoom, requireVisitor } from '../visitor.ts'

/** `/api/follow-ups`, its `choices` and `changes`; `/api/my` and its follow-ups; and what of a dialogue is asked for from outside it. */
export function followUpRoutes(services: Services): Router {
  const { limits, live, storage } = services
  const limited = limitedBySession(limits.changes, services)
  return Router()
    .get('/api/follow-ups', async (request, response) => {
      const standing = await requireStanding(request, services)
      const scope = await scopeOf(standing, services)
      response.json(await followUpPage(scope, filterIn(request), standing, services))
    })
    .get('/api/follow-ups/choices', async (request, response) => {
      const scope = await scopeOf(await requireStanding(request, services), services)
      response.json(await followUpChoices(scope, services))
    })
    .post('/api/follow-ups/changes', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      response.json(await changeFollowUps(bodyOf(request, followUpChangesSchema), standing, services))
    })
    .get('/api/my', async (request, response) => {
      response.json(await myOrganisations(await requireStanding(request, services), services))
    })
    .get('/api/my/follow-ups', async (request, response) => {
      const standing = await requireStanding(request, services)
      const page = await followUpPage(ownScope(standing), filterIn(request), standing, services)
      response.json(page)
    })
    .get('/api/dialogues/:id/follow-ups/:followUpId', async (request, response) => {
      const standing = await requireStanding(request, services)
      const ids = [idIn(request, 'id'), idIn(request, 'followUpId')] as const
      const view = await followUpView(...ids, standing, services)
      if (view === null) throw new HttpProblem('not-found')
      response.json(view)
    })
    .get('/api/dialogues/:id/report-rounds', async (request, response) => {
      const { room } = await requireVisitor(request, idIn(request, 'id'), 'results.read', services)
      response.json(await roundsIn([room.id], todayOf(services), services))
    })
    .get('/api/dialogues/:id/areas/:areaId/reports', async (request, response) => {
      const standing = await requireStanding(request, services)
      const reports = await outcomeReports(idIn(request, 'id'), idIn(request, 'areaId'), standing, services)
      if (reports === null) throw new HttpProblem('not-found')
      response.json(reports)
    })
    .post('/api/dialogues/:id/commands', limited, async (request, response) => {
      const standing = await requireStanding(request, services)
      const room = await requireRoom(idIn(request, 'id'), services)
      const message = bodyOf(request, commandMessageSchema)
      const before = room.state.seq
      const answer = await giveCommand(room, message, standing, parameter(request, 'as'))
      // Somebody from outside the dialogue has a name that the pages in it do not know yet.
      const writers = (room.since(before) ?? []).flatMap(({ by }) => by ?? [])
      live.learnNames(room.id, await cardsOf(storage.access.people, [...new Set(writers)]))
      response.json(answer)
    })
}
