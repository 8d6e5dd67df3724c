// Series of dialogues: their list, new ones, one of them whole, and what its next dialogue begins with.
import { Router } from 'express'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { dialogueSeriesSchema, seriesFieldsSchema } from '#shared/protocol/http/series.ts'
import { earlierResults } from '#server/loop/earlierResults.ts'
import { nextInSeries } from '#server/loop/nextDialogue.ts'
import { managedSeries } from '#server/loop/scope.ts'
import { seriesList, seriesView, shown } from '#server/loop/series.ts'
import type { StoredSeries } from '#server/storage/series.ts'
import { madeOnce } from '../../madeOnce.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { requireManaged } from '../managedSeries.ts'
import { HttpProblem, problemOf } from '../problem.ts'
import { idToMake } from '../requestId.ts'
import { requireStanding } from '../standing.ts'
import { Turns } from '../turns.ts'
import { requireVisitor } from '../visitor.ts'

/** `/api/series`, each below it, its `next`, which series a dialogue is in, and what it has from those before it. */
export function seriesRoutes(services: Services): Router {
  const { storage, clock } = services
  const turns = new Turns()

  async function made(series: StoredSeries): Promise<StoredSeries> {
    const earlier = await storage.series.byId(series.id)
    if (earlier === null) await storage.series.insert(series)
    return earlier ?? series
  }

  return Router()
    .get('/api/series', async (request, response) => {
      response.json(await seriesList(await requireStanding(request, services), services))
    })
    .post('/api/series', async (request, response) => {
      const { account } = await requireStanding(request, services)
      if (account === null) throw new HttpProblem('not-allowed')
      const fields = bodyOf(request, seriesFieldsSchema)
      const series: StoredSeries = {
        ...fields,
        id: idToMake(request, account.personId, services),
        createdAt: clock(),
        createdBy: account.personId,
      }
      response.status(201).json(shown(await turns.take(series.id, () => madeOnce(() => made(series)))))
    })
    .get('/api/series/:id', async (request, response) => {
      const standing = await requireStanding(request, services)
      const view = await seriesView(idIn(request, 'id'), standing, services)
      if (view === null) throw new HttpProblem('not-found')
      response.json(view)
    })
    .patch('/api/series/:id', async (request, response) => {
      const id = idIn(request, 'id')
      const managed = await managedSeries(await requireStanding(request, services), storage)
      if (!managed.includes(id)) throw new HttpProblem('not-allowed')
      await storage.series.update(id, bodyOf(request, seriesFieldsSchema))
      const series = await storage.series.byId(id)
      if (series === null) throw new HttpProblem('not-found')
      response.json(shown(series))
    })
    .get('/api/series/:id/next', async (request, response) => {
      const standing = await requireStanding(request, services)
      const next = await nextInSeries(idIn(request, 'id'), standing, services)
      if (next === null) throw new HttpProblem('not-allowed')
      response.json(next)
    })
    .get('/api/dialogues/:id/earlier', async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'results.read', services)
      const seesAll = mayEver(person.role, 'people.manage')
      // Somebody without an organisation has nothing that concerns her.
      const concerning = seesAll ? null : (person.organisationId ?? '')
      const standing = await requireStanding(request, services)
      response.json(await earlierResults(room, concerning, standing, services))
    })
    .put('/api/dialogues/:id/series', async (request, response) => {
      const { room, person } = await requireVisitor(request, idIn(request, 'id'), 'people.manage', services)
      const { seriesId } = bodyOf(request, dialogueSeriesSchema)
      if (seriesId !== null) {
        await requireManaged(seriesId, await requireStanding(request, services), 'seriesId', services)
      }
      if (seriesId !== (room.state.details.seriesId ?? null)) {
        const giver = { kind: 'server', onBehalfOf: person.id } as const
        const command = { type: 'dialogue.setSeries', seriesId } as const
        const answer = await room.give({ command, giver, commandId: null })
        if (!answer.ok) throw problemOf(answer.rejection)
      }
      response.status(204).end()
    })
}
