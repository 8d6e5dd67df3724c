// The client's files, and what every answer allows a page to do.
import { expect, it } from 'vitest'
import { ANSWER_HOLDS } from '#server/transport/readiness.ts'
import { startTestServer } from './testServer.ts'

it('every address of a page gets the one page, never from a cache', async () => {
  const server = await startTestServer()
  for (const path of ['/', '/d/some-dialogue/setup/agenda', '/r/token']) {
    const answer = await server.browser().ask(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await answer.text()).toContain('<title>Snabbdialog</title>')
  }
})

it('a file with a hash in its name is kept for good', async () => {
  const server = await startTestServer()
  const answer = await server.browser().ask('/assets/main-a1b2c3d4.js')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-type')).toMatch(/javascript/)
})

it('the service worker is asked for anew each time, so that a new one is taken up', async () => {
  const server = await startTestServer()
  const answer = await server.browser().ask('/keepPages.js')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-type')).toMatch(/javascript/)
})

it('a file that is not there is not the page', async () => {
  const server = await startTestServer()
  expect((await server.browser().ask('/assets/gone.js')).status).toBe(404)
  expect((await server.browser().ask('/../package.json')).status).toBe(404)
})

it('pages run no script but our own and are shown in no other page', async () => {
  const server = await startTestServer()
  const answer = await server.browser().ask('/')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy.split(';')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      `connect-src 'self' ws://localhost:${server.port} wss://localhost:${server.port}`,
    ]),
  )
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

it('whoever watches over the server learns whether it can serve', async () => {
  const server = await startTestServer()
  expect((await server.browser().ask('/healthz')).status).toBe(200)
  expect((await server.browser().ask('/readyz')).status).toBe(200)
  server.events.broken = true
  await server.scheduler.advance(ANSWER_HOLDS)
  expect((await server.browser().ask('/healthz')).status).toBe(200)
  expect(await server.browser().json('/readyz')).toMatchObject({ status: 503, code: 'unavailable' })
})
