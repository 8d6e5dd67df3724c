// What clients do wrong, and what many of them do at once.
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { NOTES_PATH, notesClose } from '#shared/protocol/notes.ts'
import * as frames from '#test/server/notes/frames.ts'
import { openDialogue } from '../openDialogue.ts'
import type { Place } from '../place.ts'
import type { Disturbance } from './disturbance.ts'
import { until } from './until.ts'

/** How many clients come back at once. */
const STORM = 300
/** What the client that never reads asks for again and again: together far more than what may wait for it. */
const DEAF_TEXT = 200_000
const DEAF_QUESTIONS = 100

function notesOf({ url, dialogueId, slotId }: Place): string {
  return `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}`
}

async function openNotes(place: Place): Promise<WebSocket> {
  const socket = new WebSocket(notesOf(place), { headers: { cookie: place.cookie, origin: place.url } })
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => socket.terminate())
  return socket
}

const closeOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', (code) => resolve(code)))

export const halfFrame: Disturbance = {
  name: 'a client sends half a frame and stalls',
  async during({ place }) {
    const { hostname, port, pathname } = new URL(notesOf(place))
    const line = connect(Number(port), hostname)
    line.on('error', () => line.destroy())
    line.write(
      [
        `GET ${pathname} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        `Origin: ${place.url}`,
        `Cookie: ${place.cookie}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
        '\r\n',
      ].join('\r\n'),
    )
    await new Promise((resolve) => line.once('data', resolve))
    // A masked binary frame of 1,000 bytes, of which ten come.
    line.write(Buffer.from([0x82, 0xfe, 0x03, 0xe8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    // What comes is read, so that the end is seen when it comes; pings are not answered.
    line.resume()
    await until('the server cut the client that stalls', () => line.destroyed || line.readableEnded)
    line.destroy()
    return { cut: 1 }
  },
}

export const deafClient: Disturbance = {
  name: 'a client never reads',
  async during({ place }) {
    const deaf = await openNotes({ ...place, slotId: place.otherSlotId })
    const doc = new Y.Doc()
    doc.getText('notes').insert(0, 'x'.repeat(DEAF_TEXT))
    const closed = closeOf(deaf)
    const before = await notesRefusals(place)
    deaf.send(frames.step2(Y.encodeStateAsUpdate(doc)))
    let heard = 0
    deaf.on('message', (data: Buffer) => {
      heard = Math.max(heard, data.length)
    })
    await until('the client was given the long text', () => {
      deaf.send(frames.step1(new Y.Doc()))
      return heard > DEAF_TEXT
    })
    deaf.pause()
    for (let asked = 0; asked < DEAF_QUESTIONS; asked += 1) deaf.send(frames.step1(new Y.Doc()))
    await until(
      'the server gave up the client that never reads',
      async () => (await notesRefusals(place)) > before,
    )
    deaf.resume()
    const code = await closed
    if (code !== notesClose.tryAgainLater) throw new Error(`It was closed with ${code}`)
    return { closedWith1013: 1 }
  },
}

export const storm: Disturbance = {
  name: `${STORM} clients come back at once`,
  async back({ place }) {
    const dialogues = Promise.all(Array.from({ length: STORM }, () => openDialogue(place)))
    const notes = Promise.all(Array.from({ length: STORM }, () => openNotes(place)))
    const [welcomed, greeted] = await Promise.all([dialogues, notes])
    for (const { socket } of welcomed) socket.disconnect()
    for (const socket of greeted) socket.terminate()
    return { welcomed: welcomed.length, notesOpened: greeted.length }
  },
}

/** How many connections of notes the server has ended or refused so far, by its own account. */
async function notesRefusals({ url }: Place): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^snabbdialog_notes_refusals (\d+)/m.exec(text)?.[1])
}
