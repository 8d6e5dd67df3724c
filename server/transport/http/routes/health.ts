// Whether the server lives, whether it can serve, and how it does: for whatever watches over it.
import { Router } from 'express'
import { Readiness } from '../../readiness.ts'
import type { Services } from '../../services.ts'

/**
 * `GET /healthz` answers while the process runs; `GET /readyz` only when the storage works too. `GET /metrics` is for Prometheus: it tells
 * numbers alone, yet a proxy had better keep it from the outside.
 */
export function healthRoutes({
  storage,
  metrics,
  scheduler,
}: Pick<Services, 'storage' | 'metrics' | 'scheduler'>): Router {
  const readiness = new Readiness(storage, scheduler)
  return Router()
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' })
    })
    .get('/readyz', async (_request, response) => {
      await readiness.check()
      response.json({ status: 'ok' })
    })
    .get('/metrics', async (_request, response) => {
      response.type(metrics.contentType).send(await metrics.text())
    })
}
