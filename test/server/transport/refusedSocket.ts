// Sockets that a test expects to be refused, opened as a page of that browser would.
import { expect, onTestFinished, vi } from 'vitest'
import type { WebSocket } from 'ws'
import type { Browser } from './browser.ts'
import type { TestServer } from './testServer.ts'

/** What a browser sends along when it opens a socket. */
export const headersOf = ({ base, cookie }: Browser) => ({ origin: base, cookie: cookie ?? '' })

/** Where the dialogue socket is opened by WebSocket. */
export const dialogueAddress = ({ base }: Browser): string =>
  `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`

/** The status that a socket is refused with, which comes after a while. */
export async function refusalOf(socket: WebSocket, { scheduler }: TestServer): Promise<number> {
  onTestFinished(() => socket.terminate())
  socket.on('error', () => socket.terminate())
  let status = 0
  socket.on('unexpected-response', (_request, { statusCode }) => {
    status = statusCode ?? 0
  })
  await vi.waitFor(async () => {
    await scheduler.advance(1000)
    expect(status).toBeGreaterThan(0)
  }, 10_000)
  return status
}
