// The port goes on when the system cannot give it one connection.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Server } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { startTestServer } from './testServer.ts'

const startedRequest = z.object({ server: z.instanceof(Server) })

it('a connection that cannot be accepted is logged, and the next one is served', async () => {
  const server = await startTestServer()
  const servers: Server[] = []
  const onRequest = (message: unknown): void => void servers.push(startedRequest.parse(message).server)
  subscribe('http.server.request.start', onRequest)
  onTestFinished(() => void unsubscribe('http.server.request.start', onRequest))
  const browser = server.browser()
  await browser.ask('/healthz')
  servers[0]?.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }))
  expect(server.logged()).toContain('accept EMFILE')
  expect((await browser.ask('/healthz')).status).toBe(200)
})
