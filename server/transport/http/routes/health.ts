// Whether the server lives, and whether it can serve: for whatever watches over it.
import { Router } from 'express'
import type { Services } from '../../services.ts'

/** `GET /healthz` answers while the process runs; `GET /readyz` only when the storage works too. */
export function healthRoutes({ storage }: Pick<Services, 'storage'>): Router {
  return Router()
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' })
    })
    .get('/readyz', async (_request, response) => {
      await storage.check()
      response.json({ status: 'ok' })
    })
}
