// The handshake: who is refused how, and that nothing of a refused connection is ever handled.
import { connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { parseTarget } from '#server/notes/handshake.ts'
import { err, ok } from '#shared/lib/result.ts'
import { NOTES_SCHEMA_VERSION, notesClose } from '#shared/protocol/notes.ts'
import * as frames from './frames.ts'
import { person } from './harness.ts'
import {
  eventually,
  bySession,
  startServer,
  type Decide,
  type RealServer,
  type RealServerOptions,
} from './realServer.ts'

let server: RealServer | null = null

afterEach(async () => {
  await server?.stop()
  server = null
})

async function start(options?: RealServerOptions): Promise<RealServer> {
  server = await startServer(options)
  return server
}

interface OpenOptions {
  readonly path?: string
  readonly origin?: string
}

async function open({ url }: RealServer, { path = '/d/s', origin }: OpenOptions = {}): Promise<WebSocket> {
  const headers = { cookie: 'session=vinnova' }
  const ws = new WebSocket(`${url}${path}`, { headers, ...(origin !== undefined && { origin }) })
  await once(ws, 'open')
  return ws
}

const closeCode = (ws: WebSocket): Promise<number> => new Promise((resolve) => ws.once('close', resolve))

const failure = (ws: WebSocket): Promise<string> =>
  new Promise((resolve) => ws.once('error', (error) => resolve(error.message)))

test.each([
  ['a room that cannot be', '/d', notesClose.noSuchRoom],
  ['a path with more to it', '/d/s/more', notesClose.noSuchRoom],
  ['an id that is none', '/d/å', notesClose.noSuchRoom],
  ['a schema older than the server', `/d/s?schema=${NOTES_SCHEMA_VERSION - 1}`, notesClose.olderSchema],
  ['a schema that is no number', '/d/s?schema=new', notesClose.olderSchema],
])('%s is closed with its code', async (_, path, code) => {
  expect(await closeCode(await open(await start(), { path }))).toBe(code)
})

test('a schema of the server, a newer one and none at all are taken', () => {
  for (const query of ['', `?schema=${NOTES_SCHEMA_VERSION}`, `?schema=${NOTES_SCHEMA_VERSION + 1}`]) {
    expect(parseTarget(`/notes/d/s${query}`).ok).toBe(true)
  }
})

test('the address names the room, whom to act as, and whether acks are wanted', () => {
  expect(parseTarget('/notes/d-1/s_2?ack=1&as=display')).toEqual(
    ok({ key: { dialogueId: 'd-1', slotId: 's_2' }, as: 'display', wantsAcks: true }),
  )
  expect(parseTarget('/notes/d-1/s_2?ack=yes')).toMatchObject({ value: { as: null, wantsAcks: false } })
})

test('a foreign origin gets a plain 403 and no WebSocket', async () => {
  const { url } = await start()
  const ws = new WebSocket(`${url}/d/s`, { origin: 'https://elsewhere.example' })
  expect(await failure(ws)).toContain('403')
})

test('access that cannot be decided is no refusal for good', async () => {
  const running = await start({ decide: () => Promise.reject(new Error('database locked')) })
  expect(await closeCode(await open(running))).toBe(notesClose.tryAgainLater)
})

test('what a refused connection sends is never handled', async () => {
  const running = await start({ decide: async () => ({ ok: false, error: notesClose.notAllowed }) })
  const ws = await open(running)
  const doc = new Y.Doc()
  doc.getText('notes').insert(0, 'smuggled')
  ws.send(frames.step2(Y.encodeStateAsUpdate(doc)))
  expect(await closeCode(ws)).toBe(notesClose.notAllowed)
  expect(running.notes.counters).toMatchObject({ framesIn: 0, rooms: 0 })
})

test('whoever decides is told the cookie, the origin, the room and whom to act as', async () => {
  const decide = vi.fn<Decide>(async () => ok({ ...person(), access: 'read' }))
  const running = await start({ decide })
  const ws = await open(running, { path: '/d/s?as=display', origin: 'http://localhost:4600' })
  ws.terminate()
  expect(decide).toHaveBeenCalledWith({
    cookie: 'session=vinnova',
    origin: 'http://localhost:4600',
    dialogueId: 'd',
    slotId: 's',
    as: 'display',
  })
})

test('access that changes while it is decided is decided again', async () => {
  const gate = Promise.withResolvers<void>()
  let asked = 0
  const running = await start({
    decide: async (request) => {
      asked += 1
      const before = await bySession(request)
      await gate.promise
      return asked === 1 ? before : err(notesClose.noSession)
    },
  })
  const opening = open(running)
  await eventually(() => expect(asked).toBe(1))
  running.notes.endConnectionsOf({ sessionId: 'vinnova' }, notesClose.noSession)
  gate.resolve()
  expect(await closeCode(await opening)).toBe(notesClose.noSession)
  expect(asked).toBe(2)
})

test('a client that goes away while its access is decided leaves nothing behind', async () => {
  const gate = Promise.withResolvers<void>()
  const running = await start({
    decide: async (request) => {
      await gate.promise
      return bySession(request)
    },
  })
  const stream = connect(running.port, '127.0.0.1')
  stream.write(
    'GET /notes/d/s HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nCookie: session=a\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await once(stream, 'connect')
  stream.resetAndDestroy()
  gate.resolve()
  const honest = await open(running)
  await eventually(() => expect(running.notes.counters.connections).toBe(1))
  honest.terminate()
})

test('a frame past the largest is closed with 1009, a text frame with 4400', async () => {
  const running = await start({ limits: { maxFrameBytes: 1000 } })
  const big = await open(running)
  big.send(new Uint8Array(2000))
  expect(await closeCode(big)).toBe(notesClose.tooBig)
  const text = await open(running)
  text.send('hello')
  expect(await closeCode(text)).toBe(notesClose.badFrame)
})

test('nobody is let in while the server stops', async () => {
  const running = await start()
  const stopping = running.notes.close()
  const ws = new WebSocket(`${running.url}/d/s`, { headers: { cookie: 'session=a' } })
  expect(await failure(ws)).toContain('503')
  await stopping
})
