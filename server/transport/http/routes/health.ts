// Whether the server lives, whether it can serve, and how it does: for whatever watches over it.
import { Router } from 'express'
import type { Services } from '../../services.ts'

/**
 * `GET /healthz` answers while the process runs; `GET /readyz` only when the storage works too. `GET /metrics` is for Prometheus: it tells
 * numbers alone, yet a proxy had better keep it from the outside.
 */
export function healthRoutes({ storage, metrics }: Pick<Services, 'storage' | 'metrics'>): Router {
  return Router()
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' })
    })
    .get('/readyz', async (_request, response) => {
      await storage.check()
      response.json({ status: 'ok' })
    })
    .get('/metrics', async (_request, response) => {
      response.type(metrics.contentType).send(await metrics.text())
    })
}
