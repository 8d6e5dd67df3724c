// Limits by session: a session is one that the server has opened. Whoever makes up one for each request has the budget of one address.
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { StorageError } from '#server/storage/storageError.ts'
import type { Browser } from './browser.ts'
import { newDialogue } from './dialogue.ts'
import { dialogueAddress, headersOf, refusalOf } from './refusedSocket.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** As the limits by address count this computer. */
const here = '127.0.0.1'

/** A browser that says to have a session which nobody has given it. */
function stranger(server: TestServer): Browser {
  const browser = server.browser()
  browser.cookie = `snabbdialog_session=${randomBytes(32).toString('base64url')}`
  return browser
}

it('requests under sessions that are made up share one budget, and leave that of a session which lasts', async () => {
  const server = await startTestServer()
  const { facilitator, api } = await newDialogue(server)
  const { changes } = server.services.limits
  const ask = async (browser: Browser): Promise<number> =>
    (await browser.ask(`${api}/commands`, { method: 'POST', body: {} })).status
  for (let times = 0; times < changes.points; times += 1) expect(await ask(stranger(server))).toBe(401)
  expect(await ask(stranger(server))).toBe(429)
  expect(await ask(server.browser())).toBe(429)
  // What was asked has no form: past the limit, and refused for that.
  expect(await ask(facilitator)).toBe(400)
})

it('two sessions behind one address have a budget each, and one that has ended has none of its own', async () => {
  const server = await startTestServer()
  const { facilitator, api, invite } = await newDialogue(server)
  const { browser: guest } = await invite('facilitator', 'vinnova')
  const { exports } = server.services.limits
  const session = await server.services.sessions.find(facilitator.cookie?.split('=')[1] ?? null)
  await exports.set(session?.idHash ?? '', exports.points, 60)
  const status = async (browser: Browser) => (await browser.ask(`${api}/export/nothing.pdf`)).status
  expect([await status(facilitator), await status(guest)]).toEqual([429, 404])

  await exports.set(here, exports.points, 60)
  expect(await status(guest)).toBe(404)
  const { cookie } = guest
  await guest.ask('/api/session', { method: 'DELETE' })
  guest.cookie = cookie
  expect(await status(guest)).toBe(429)
})

it('sockets that are misused under sessions that are made up are counted as one browser, and keep out nobody who has one', async () => {
  const storage = new MemoryStorage()
  const server = await startTestServer({ storage })
  const { dialogueId, facilitator } = await newDialogue(server)
  const { misuses } = server.services.limits
  const open = (browser: Browser) => new WebSocket(dialogueAddress(browser), { headers: headersOf(browser) })
  for (let times = 1; times <= misuses.points; times += 1) {
    const socket = open(stranger(server))
    await once(socket, 'message')
    socket.send('9nonsense')
    await once(socket, 'close')
    await expect.poll(async () => (await misuses.get(here))?.consumedPoints).toBe(times)
  }
  expect(await refusalOf(open(stranger(server)), server)).toBe(400)
  expect((await facilitator.connect(dialogueId).next('welcome')).you.role).toBe('facilitator')

  // While the storage cannot say who has a session, nobody has one.
  const asked = vi.spyOn(storage.access.sessions, 'byHash')
  asked.mockRejectedValue(new StorageError('busy', 'away'))
  expect(await refusalOf(open(facilitator), server)).toBe(400)
})
