// What dialogues add up to, for all that a session may see or for one series.
import { Router } from 'express'
import { allInsights, seriesInsights } from '#server/loop/insights/insights.ts'
import type { Services } from '../../services.ts'
import { idIn } from '../parse.ts'
import { HttpProblem } from '../problem.ts'
import { requireStanding } from '../standing.ts'

/** `GET /api/insights` and `GET /api/series/:id/insights`. */
export function insightRoutes(services: Services): Router {
  return Router()
    .get('/api/insights', async (request, response) => {
      response.json(await allInsights(await requireStanding(request, services), services))
    })
    .get('/api/series/:id/insights', async (request, response) => {
      const standing = await requireStanding(request, services)
      const insights = await seriesInsights(idIn(request, 'id'), standing, services)
      if (insights === null) throw new HttpProblem('not-found')
      response.json(insights)
    })
}
