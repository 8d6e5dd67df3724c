// What is still read of a client whose WebSocket is being closed, over real connections.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { CLOSING_TIME, limitLastWords } from '#server/notes/lastWords.ts'
import { FakeScheduler } from './fakeScheduler.ts'
import { eventually } from './realServer.ts'

/** A message of one byte, masked as a client must. */
const SMALL = Uint8Array.of(0x82, 0x81, 0, 0, 0, 0, 1)
const ping = Uint8Array.of(0x89, 0x80, 0, 0, 0, 0)
/** The beginning of a message of two megabytes, and a part of it. */
const BEGINNING = Uint8Array.of(0x82, 0xff, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0)
const part = new Uint8Array(256 * 1024)

/** One connection, from both sides; the client's is its bytes alone, so that it never answers. */
async function opened(): Promise<{ ws: WebSocket; line: Socket; scheduler: FakeScheduler }> {
  const scheduler = new FakeScheduler()
  const sockets = new WebSocketServer({ noServer: true, allowSynchronousEvents: false })
  const server = createServer()
  const accepted = Promise.withResolvers<WebSocket>()
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (ws) => {
      limitLastWords(ws, stream, scheduler)
      accepted.resolve(ws)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const line = connect(port, '127.0.0.1')
  line.on('error', () => line.destroy())
  line.write(
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  const ws = await accepted.promise
  ws.on('error', () => undefined)
  onTestFinished(() => {
    line.destroy()
    ws.terminate()
    server.close()
  })
  return { ws, line, scheduler }
}

test.each([
  ['messages', () => Buffer.concat(Array.from({ length: 100 }, () => SMALL))],
  ['pings', () => Buffer.concat(Array.from({ length: 100 }, () => ping))],
  [
    'bytes of a message that does not come to its end',
    () => Buffer.concat([BEGINNING, ...Array.from({ length: 6 }, () => part)]),
  ],
] as const)(
  'a client that goes on sending %s is read no further, and cut after a while',
  async (_what, bytes) => {
    const { ws, line, scheduler } = await opened()
    ws.close(4400)
    line.write(bytes())
    await eventually(() => expect(ws.isPaused).toBe(true))
    expect(ws.readyState).toBe(WebSocket.CLOSING)
    const closed = once(ws, 'close')
    await scheduler.advance(CLOSING_TIME)
    await closed
  },
)

test('a client that goes on after what is no frame is read no further either', async () => {
  const { ws, line, scheduler } = await opened()
  line.write(Uint8Array.of(0xff, 0xff))
  await once(ws, 'error')
  for (let times = 0; times < 6; times += 1) line.write(part)
  await eventually(() => expect(ws.isPaused).toBe(true))
  const closed = once(ws, 'close')
  await scheduler.advance(CLOSING_TIME)
  await closed
})

test('a client that is not being closed may send as much', async () => {
  const { ws, line, scheduler } = await opened()
  let heard = 0
  ws.on('message', () => (heard += 1))
  line.write(Buffer.concat(Array.from({ length: 200 }, () => SMALL)))
  await eventually(() => expect(heard).toBe(200))
  await scheduler.advance(CLOSING_TIME)
  expect([ws.isPaused, ws.readyState]).toEqual([false, WebSocket.OPEN])
})

test('what was on its way is read to the client’s side of the closing handshake', async () => {
  const { ws, line } = await opened()
  // It hears the end of the connection, and ends its side.
  line.resume()
  const closed = once(ws, 'close')
  ws.close(4400)
  for (let times = 0; times < 20; times += 1) line.write(SMALL)
  // Its answer: the same code.
  line.write(Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0x11, 0x30))
  expect(await closed).toContain(4400)
})
