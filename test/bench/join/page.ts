// A page that opens its two sockets, and the moments at which agenda and notes are there.
import * as encoding from 'lib0/encoding'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { NOTES_PATH, NOTES_SCHEMA_VERSION, notesMessage, notesSync } from '#shared/protocol/notes.ts'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import type { Welcome } from '#shared/protocol/socket.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

export interface Visit {
  readonly url: string
  readonly cookie: string
  readonly dialogueId: string
}

/** Opens the dialogue's socket; resolves with what the page is welcomed with, which holds the agenda. */
export function openDialogue({ url, cookie, dialogueId }: Visit): {
  readonly welcome: Promise<Welcome>
  readonly close: () => void
} {
  const socket = io(`${url}${DIALOGUE_NAMESPACE}`, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: { cookie, origin: url },
    auth: { protocol: PROTOCOL_VERSION, dialogueId },
  })
  const welcome = new Promise<Welcome>((resolve, reject) => {
    socket.on('still-there', (answer: () => void) => answer())
    socket.once('welcome', resolve)
    socket.once('connect_error', reject)
  })
  return { welcome, close: () => socket.disconnect() }
}

/** A connection to one slot's notes. */
export interface OpenNotes {
  /** Resolves with the document's bytes when the server has answered with it. */
  readonly document: Promise<Uint8Array>
  /** Sends an update; resolves when it is on disk. */
  readonly write: (update: Uint8Array) => Promise<void>
  readonly close: () => void
}

/** Opens the notes of a slot and asks for the document. */
export function openNotes({ url, cookie, dialogueId }: Visit, slotId: string): OpenNotes {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}?ack=1&schema=${NOTES_SCHEMA_VERSION}`,
    { headers: { cookie, origin: url }, perMessageDeflate: false },
  )
  socket.once('open', () => socket.send(frame(notesSync.step1, Y.encodeStateVector(new Y.Doc()))))
  const first = (is: (bytes: Buffer) => boolean) =>
    new Promise<Buffer>((resolve, reject) => {
      socket.on('message', (data) => {
        if (Buffer.isBuffer(data) && is(data)) resolve(data)
      })
      socket.once('error', reject)
      socket.once('close', (code) => reject(new Error(`The notes were closed with ${code}`)))
    })
  const document = first((bytes) => bytes[0] === notesMessage.sync && bytes[1] === notesSync.step2)
  const close = () => socket.close()
  return {
    document,
    async write(update) {
      await document
      const stored = first((bytes) => bytes[0] === notesMessage.stored)
      socket.send(frame(notesSync.update, update))
      await stored
    },
    close,
  }
}

function frame(type: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
