// Clients that go on sending, without a word about it, when the server has closed their socket for what came over it.
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { CLOSING_TIME } from '#server/notes/lastWords.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'
import type { TestServer } from './testServer.ts'

/** A frame with a short text or bytes, masked as a client must. */
const frame = (opcode: number, content: string): Buffer =>
  Buffer.concat([Uint8Array.of(0x80 | opcode, 0x80 | content.length, 0, 0, 0, 0), Buffer.from(content)])
/** The beginning of a message of a terabyte. */
const TOO_LARGE = Uint8Array.of(0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)

const dialogue = () => '/socket.io/?EIO=4&transport=websocket'
const notes = (dialogueId: string, slotId: string) => `/notes/${dialogueId}/${slotId}`

/** A socket of which the test sees the bytes alone. */
async function opened({ port }: TestServer, path: string, cookie: string): Promise<Socket> {
  const line = connect(port, '127.0.0.1')
  line.on('error', () => line.destroy())
  onTestFinished(() => {
    line.destroy()
  })
  line.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nCookie: ${cookie}\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await once(line, 'data')
  return line
}

it.each([
  ['the dialogue', 'no packet', dialogue, frame(1, '9nonsense'), true],
  ['the dialogue', 'too large', dialogue, TOO_LARGE, true],
  ['the notes', 'no message', notes, frame(2, 'c'), true],
  ['the notes', 'too large', notes, TOO_LARGE, true],
  ['the notes', 'from somebody without a session', notes, frame(2, ''), false],
] as const)('whoever goes on sending over the socket of %s, after what was %s, is cut', async (...given) => {
  const [_socket, _what, path, bad, signedIn] = given
  const server = await startTestServer()
  const { dialogueId, facilitator } = await newDialogue(server)
  const room = await server.services.rooms.find(dialogueId)
  const slotId = room?.state.agenda.slots[0]?.id ?? ''
  const line = await opened(server, path(dialogueId, slotId), signedIn ? (facilitator.cookie ?? '') : '')
  line.write(bad)
  const goingOn = setInterval(() => line.writable && line.write(frame(2, 'c').subarray()), 5)
  onTestFinished(() => clearInterval(goingOn))
  const cut = async () => {
    await server.scheduler.advance(CLOSING_TIME)
    return line.destroyed
  }
  await expect.poll(cut, { timeout: 15_000 }).toBe(true)
})
