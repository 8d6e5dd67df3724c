// Clients that do not do their part, beside one that does: they never read, send half of something and stall, or say nothing at all.
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** Where to, and as whom. */
export interface Door {
  /** The server's address, without a slash at the end. */
  readonly base: string
  readonly cookie: string
  readonly dialogueId: string
  readonly slotId: string
}

const notesPath = ({ dialogueId, slotId }: Door): string => `${NOTES_PATH}/${dialogueId}/${slotId}`

const once = (socket: WebSocket | Socket, event: string): Promise<void> =>
  new Promise((resolve) => {
    socket.once(event, () => resolve())
  })

function openSocket({ base, cookie }: Door, path: string): WebSocket {
  const socket = new WebSocket(`${base.replace('http', 'ws')}${path}`, { headers: { cookie, origin: base } })
  socket.on('error', () => socket.terminate())
  onTestFinished(() => socket.terminate())
  return socket
}

function openLine({ base }: Pick<Door, 'base'>): Socket {
  const { hostname, port } = new URL(base)
  const line = connect(Number(port), hostname)
  line.on('error', () => line.destroy())
  onTestFinished(() => {
    line.destroy()
  })
  return line
}

/** Takes part in the dialogue and reads nothing from then on, so that no closing handshake ends either. */
export async function deafInDialogue(door: Door): Promise<void> {
  const socket = openSocket(door, '/socket.io/?EIO=4&transport=websocket')
  const auth = JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId: door.dialogueId })
  await once(socket, 'message')
  socket.send(`40${DIALOGUE_NAMESPACE},${auth}`)
  await once(socket, 'message')
  socket.pause()
}

/** Has the notes open, and does its part. */
export async function openNotes(door: Door): Promise<WebSocket> {
  const socket = openSocket(door, notesPath(door))
  await once(socket, 'message')
  return socket
}

/** The code that a socket is closed with. */
export const closeOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.once('close', (code) => resolve(code))
  })

/** Has the notes open and reads nothing. */
export async function deafInNotes(door: Door): Promise<void> {
  const socket = await openNotes(door)
  socket.pause()
}

/** Opens the notes, sends ten bytes of a frame of a thousand, and stalls. */
export async function halfFrame(door: Door): Promise<void> {
  const { host } = new URL(door.base)
  const line = openLine(door)
  const head = [
    `GET ${notesPath(door)} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${door.base}`,
    `Cookie: ${door.cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ]
  line.write(`${head.join('\r\n')}\r\n\r\n`)
  await once(line, 'data')
  line.write(Buffer.from([0x82, 0xfe, 0x03, 0xe8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
}

/** Sends half the body of a request, and stalls. */
export async function halfRequest({ base, cookie }: Door): Promise<void> {
  const line = openLine({ base })
  await once(line, 'connect')
  const head = ['POST /api/dialogues HTTP/1.1', `Host: ${new URL(base).host}`, `Origin: ${base}`]
  const kind = ['Content-Type: application/json', 'Content-Length: 1000', `Cookie: ${cookie}`]
  line.write(`${[...head, ...kind].join('\r\n')}\r\n\r\n{"title":`)
}

/** Connects and says nothing. */
export async function silentLine({ base }: Door): Promise<void> {
  await once(openLine({ base }), 'connect')
}

/** A mail server that takes connections and never answers; its address, and a promise of the first connection. */
export async function silentMailServer(): Promise<{ readonly url: string; readonly called: Promise<void> }> {
  const lines = new Set<Socket>()
  const called = Promise.withResolvers<void>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => line.destroy())
    called.resolve()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    for (const line of lines) line.destroy()
    server.close()
  })
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, called: called.promise }
}
