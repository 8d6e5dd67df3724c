// Clients that take their time over HTTP: nobody keeps a connection by sending half a request, or by saying nothing.
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { usualHttpLimits } from '#server/transport/httpLimits.ts'
import type { HttpLimits } from '#server/transport/httpLimits.ts'
import { milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

const patient: HttpLimits = {
  headersWithin: minutes(10),
  requestWithin: minutes(10),
  silentFor: minutes(10),
  lookEvery: milliseconds(20),
}

/** A connection on which the test says what it wants, and which it does not end by itself. */
function openLine({ port }: TestServer): Socket {
  const line = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  line.on('error', () => line.destroy())
  onTestFinished(() => {
    line.destroy()
  })
  return line
}

/** Everything that comes over the connection until it ends. */
async function everythingFrom(line: Socket): Promise<string> {
  const chunks: Buffer[] = []
  line.on('data', (chunk: Buffer) => chunks.push(chunk))
  await Promise.race([once(line, 'end'), once(line, 'close')])
  return Buffer.concat(chunks).toString()
}

const body = ['Host: here', 'Content-Type: application/json', 'Content-Length: 100', '', '{"half":']

it.each([
  ['headers', ['GET / HTTP/1.1', 'Host: here', 'X-Half']],
  ['body', ['POST /api/setup HTTP/1.1', ...body]],
  ['first line', []],
] as const)('a request that never comes to the end of its %s is given up', async (_part, lines) => {
  const within = { headersWithin: milliseconds(100), requestWithin: milliseconds(200) }
  const server = await startTestServer({ httpLimits: { ...patient, ...within } })
  const line = openLine(server)
  line.write(lines.join('\r\n'))
  expect(await everythingFrom(line)).toMatch(/^HTTP\/1\.1 408 /)
})

it('a connection over which nothing goes for long is ended, also while an answer is waited for; a WebSocket is not', async () => {
  const storage = new MemoryStorage()
  vi.spyOn(storage, 'check').mockReturnValue(new Promise(() => undefined))
  const server = await startTestServer({ storage, httpLimits: { ...patient, silentFor: seconds(1) } })
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket.io/?EIO=4&transport=websocket`)
  onTestFinished(() => socket.terminate())
  await once(socket, 'message')
  const line = openLine(server)
  line.write('GET /readyz HTTP/1.1\r\nHost: here\r\n\r\n')
  expect(await everythingFrom(line)).toBe('')
  const answer = once(socket, 'message')
  socket.send('40/dialogue,{}')
  expect(String(await answer)).toContain('malformed')
})

it('an upgrade that is refused ends the connection, though the client keeps its own side open', async () => {
  const server = await startTestServer()
  const line = openLine(server)
  line.write('GET /nowhere HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  expect(await everythingFrom(line)).toMatch(/^HTTP\/1\.1 404 /)
  await expect
    .poll(() => {
      if (!line.destroyed) line.write('x')
      return line.destroyed
    })
    .toBe(true)
})

it('the usual limits are what pages need that poll, and what proxies wait for', () => {
  const { headersWithin, requestWithin, silentFor } = usualHttpLimits
  expect(headersWithin).toBeLessThan(requestWithin)
  // A page that polls hears of the server every 60 seconds, and has 20 to answer.
  expect(silentFor).toBeGreaterThan(seconds(60 + 20))
})
