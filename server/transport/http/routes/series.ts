// Series of dialogues: their list, new ones, one of them whole, and what its next dialogue begins with.
import { Router } from 'express'
import { seriesFieldsSchema } from '#shared/protocol/http/series.ts'
import { earlierResults, nextInSeries } from '#server/loop/nextDialogue.ts'
import { managedSeries } from '#server/loop/scope.ts'
import { seriesList, seriesView, shown } from '#server/loop/series.ts'
import type { StoredSeries } from '#server/storage/series.ts'
import type { Services } from '../../services.ts'
import { bodyOf, idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireStanding } from '../standing.ts'
import { requireVisitor } from '../visitor.ts'

/** `/api/series`, each below it, its `next`, and what a dialogue has from those before it. */
export function seriesRoutes(services: Services): Router {
  const { storage, clock, newId } = services
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
        id: newId(),
        createdAt: clock(),
        createdBy: account.personId,
      }
      await storage.series.insert(series)
      response.status(201).json(shown(series))
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
      const { room } = await requireVisitor(request, idIn(request, 'id'), 'people.manage', services)
      response.json(await earlierResults(room, await requireStanding(request, services), services))
    })
}
