// How often one address may open sockets: whoever passes it is kept out for a while, and nobody else.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { clientAddress } from '#server/transport/clientAddress.ts'
import { rateLimits } from '#server/transport/rateLimits.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** As the limits by address count this computer. */
const here = '127.0.0.1'

/** What opening the notes of a slot of nothing comes to: the status that refuses it, or the code that closes it. */
async function openNotes(
  { port }: TestServer,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/notes/nowhere/nothing`, { headers })
  onTestFinished(() => socket.terminate())
  socket.on('error', () => socket.terminate())
  const refused = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0))
  })
  const closed = once(socket, 'close').then(([code]) => Number(code))
  return Promise.race([refused, closed])
}

it('ninety people behind one address may come back again and again, and three hundred at once', () => {
  const { dialogueHandshakes, notesHandshakes } = rateLimits()
  // Each with its dialogue and up to three notes, ten times in a minute.
  expect(dialogueHandshakes.points).toBeGreaterThanOrEqual(90 * 10 + 300)
  expect(notesHandshakes.points).toBeGreaterThanOrEqual(90 * 3 * 10 + 300)
})

it('a dialogue socket past the limit is refused without a code, so that the page tries again, and gets in later', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const { dialogueHandshakes } = server.services.limits
  await dialogueHandshakes.set(here, dialogueHandshakes.points, 60)
  expect(await facilitator.connect(dialogueId).refusal()).toBeNull()
  expect(await facilitator.connect(dialogueId, {}, { transport: 'polling' }).refusal()).toBeNull()
  await dialogueHandshakes.delete(here)
  expect((await facilitator.connect(dialogueId).next('welcome')).you.role).toBe('facilitator')
})

it('notes past the limit are refused with 429 before there is a WebSocket, and opened later', async () => {
  const server = await startTestServer()
  const { notesHandshakes } = server.services.limits
  await notesHandshakes.set(here, notesHandshakes.points, 60)
  expect(await openNotes(server)).toBe(429)
  await notesHandshakes.delete(here)
  // Without a session: closed with the code that says so.
  expect(await openNotes(server)).toBe(4401)
})

it('the limit of one address is not that of another', async () => {
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const { dialogueHandshakes } = server.services.limits
  await dialogueHandshakes.set('192.0.2.7', dialogueHandshakes.points, 60)
  expect((await facilitator.connect(dialogueId).next('welcome')).you.role).toBe('facilitator')
})

it('addresses of one IPv6 network are counted together, over HTTP and for sockets', async () => {
  const server = await startTestServer({ trustProxy: 1 })
  const { notesHandshakes, setUps } = server.services.limits
  const network = '2001:db8:1:2::/64'
  await notesHandshakes.set(network, notesHandshakes.points, 60)
  await setUps.set(network, setUps.points, 60)
  const statusFrom = async (address: string) => {
    const headers = { 'x-forwarded-for': address }
    const setUp = await server.browser().ask('/api/setup', { method: 'POST', headers, body: {} })
    return [setUp.status, await openNotes(server, headers)]
  }
  expect(await statusFrom('2001:db8:1:2::1')).toEqual([429, 429])
  expect(await statusFrom('2001:db8:1:2:ffff::1')).toEqual([429, 429])
  expect(await statusFrom('2001:db8:1:3::1')).toEqual([400, 4401])
})

it.each([
  [false, '127.0.0.1'],
  [true, '203.0.113.1'],
  [1, '198.51.100.2'],
  [2, '203.0.113.1'],
  ['127.0.0.1', '198.51.100.2'],
  ['127.0.0.1, 198.51.100.0/24', '203.0.113.1'],
] as const)('behind proxies trusted as %s the address is %s', async (trustProxy, expected) => {
  const addressOf = clientAddress(trustProxy)
  const http = createServer((request, response) => response.end(addressOf(request)))
  onTestFinished(() => {
    http.close()
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const forwarded = { 'x-forwarded-for': '203.0.113.1, 198.51.100.2' }
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: forwarded })
  expect(await answer.text()).toBe(expected)
})
