// The frames a client sends, as a stock y-websocket client builds them.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'

export const step1 = (doc: Y.Doc): Uint8Array => sync(notesSync.step1, Y.encodeStateVector(doc))

export const step2 = (update: Uint8Array): Uint8Array => sync(notesSync.step2, update)

export const update = (bytes: Uint8Array): Uint8Array => sync(notesSync.update, bytes)

/** A presence message with one or more states; `null` for a client that has left. */
export function presence(
  ...states: readonly (readonly [clientId: number, clock: number, state: unknown])[]
): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, states.length)
  for (const [clientId, clock, state] of states) {
    encoding.writeVarUint(body, clientId)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, typeof state === 'string' ? state : JSON.stringify(state))
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}

export const queryPresence = Uint8Array.of(notesMessage.queryAwareness)

function sync(type: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
