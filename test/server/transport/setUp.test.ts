// The one-time link for the first facilitator.
import type { SessionView } from '#shared/protocol/http/session.ts'
import { expect, it } from 'vitest'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { startTestServer } from './testServer.ts'

const body = (token: string) => ({
  token,
  name: 'Facilitator Exempel',
  organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
})

it('the set-up link works once, and there is none after it', async () => {
  const server = await startTestServer()
  const token = (await server.setUpUrl())?.split('/').at(-1) ?? ''
  const first = server.browser()
  expect((await first.ask('/api/setup', { method: 'POST', body: body(token) })).status).toBe(204)
  expect((await first.json<SessionView>('/api/session')).account).toMatchObject({
    name: 'Facilitator Exempel',
  })
  const second = await server.browser().json('/api/setup', { method: 'POST', body: body(token) })
  expect(second).toMatchObject({ status: 404, code: 'not-found' })
  expect(await server.setUpUrl()).toBeNull()
})

it('of two who use it at once, one gets the account', async () => {
  const server = await startTestServer()
  const token = (await server.setUpUrl())?.split('/').at(-1) ?? ''
  const answers = await Promise.all(
    [1, 2].map(() => server.browser().ask('/api/setup', { method: 'POST', body: body(token) })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 404])
})

it('the link is the same after a restart, as long as nobody has used it', async () => {
  const storage = new MemoryStorage()
  const first = await startTestServer({ storage })
  const path = new URL((await first.setUpUrl()) ?? '').pathname
  const second = await startTestServer({ storage })
  expect(new URL((await second.setUpUrl()) ?? '').pathname).toBe(path)
})

it('the account’s cookie is out of reach for scripts and other sites', async () => {
  const server = await startTestServer()
  const token = (await server.setUpUrl())?.split('/').at(-1) ?? ''
  const answer = await server.browser().ask('/api/setup', { method: 'POST', body: body(token) })
  const [cookie] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^snabbdialog_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
})

it('where people come by https, the links say so and the cookie asks for it', async () => {
  const server = await startTestServer({ publicUrl: 'https://snabbdialog.example' })
  const url = (await server.setUpUrl()) ?? ''
  expect(url).toMatch(/^https:\/\/snabbdialog\.example\/start\//)
  const token = url.split('/').at(-1) ?? ''
  const answer = await server.browser().ask('/api/setup', { method: 'POST', body: body(token) })
  // A name that begins so is kept from every other host, of the same domain too.
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-snabbdialog_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

it('too many attempts at once are held back', async () => {
  const server = await startTestServer()
  const attempt = () => server.browser().ask('/api/setup', { method: 'POST', body: body('guess') })
  const answers = await Promise.all(Array.from({ length: 11 }, attempt))
  expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1)
})
