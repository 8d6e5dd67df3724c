// Connections that break the WebSocket protocol itself, or stop in the middle of it: the server goes on for everybody else.
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { milliseconds } from '#shared/time/instant.ts'
import { eventually, startServer, stockClient, type RealServer, type StockClient } from './realServer.ts'

const cleanup: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const undo of cleanup.splice(0).toReversed()) await undo()
})

function open(server: RealServer, session: string): StockClient {
  const client = stockClient(server, session)
  cleanup.push(() => client.provider.destroy())
  return client
}

/** A connection that has been let in and may send any bytes at all. */
async function letIn({ port }: RealServer): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  cleanup.push(() => {
    socket.destroy()
  })
  socket.on('error', () => socket.destroy())
  socket.write(
    'GET /notes/dialogue-1/slot-1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Cookie: session=hostile\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await once(socket, 'data')
  return socket
}

test('any bytes after the handshake leave the others writing undisturbed', async () => {
  const server = await startServer()
  cleanup.push(() => server.stop())
  const [one, two] = [open(server, 'vinnova'), open(server, 'formas')]
  let typed = ''
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(bytes, async (garbage) => {
      const socket = await letIn(server)
      socket.end(garbage)
      one.text.insert(one.text.length, 'x')
      typed += 'x'
      await once(socket, 'close')
    }),
    { numRuns: 60 },
  )
  await eventually(() => expect(two.text.toJSON()).toBe(typed))
  await eventually(() => expect(server.notes.counters.connections).toBe(2))
})

test('half a frame and then nothing holds up nobody, and is cut when it stays silent', async () => {
  // Rather often, so that two beats pass while the test watches.
  const server = await startServer({ limits: { heartbeatEvery: milliseconds(250) } })
  cleanup.push(() => server.stop())
  const stalled = await letIn(server)
  // A masked binary frame of 100 bytes, of which three come.
  stalled.write(Uint8Array.of(0x82, 0xe4, 1, 2, 3, 4, 9, 9, 9))
  const closed = once(stalled, 'close')
  const [one, two] = [open(server, 'vinnova'), open(server, 'formas')]
  one.text.insert(0, 'goes on')
  await eventually(() => expect(two.text.toJSON()).toBe('goes on'))
  await closed
  await eventually(() => expect(one.provider.wsconnected && two.provider.wsconnected).toBe(true))
})

test('a server that stops does not wait for ever for clients that do not answer', async () => {
  const server = await startServer()
  const silent = await letIn(server)
  const closed = once(silent, 'close')
  await server.stop()
  await closed
  expect(server.notes.counters.rooms).toBe(0)
})
