// What the server sends: each message as a finished WebSocket frame.
import * as encoding from 'lib0/encoding'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'
import { binaryFrame } from './frame.ts'

/** One client's presence as it goes out; `json` is `null` for one that has left. */
export interface OutboundPresence {
  readonly clientId: number
  readonly clock: number
  readonly json: string
}

/** Asks a client for what it has beyond `stateVector`. */
export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(notesSync.step1, stateVector)

/** Answers a client's SyncStep1 with what it lacks. */
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(notesSync.step2, update)

/** Tells clients of a change. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(notesSync.update, update)

/** Tells a client how many of its SyncStep2 and Update messages are on disk. */
export function storedFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.stored)
  encoding.writeVarUint(encoder, count)
  return binaryFrame(encoding.toUint8Array(encoder))
}

/** Tells clients who is there. With no states it says nothing and only shows that the connection lives. */
export function presenceFrame(states: readonly OutboundPresence[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, states.length)
  for (const { clientId, clock, json } of states) {
    encoding.writeVarUint(body, clientId)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return binaryFrame(encoding.toUint8Array(encoder))
}

function syncFrame(type: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, notesMessage.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, content)
  return binaryFrame(encoding.toUint8Array(encoder))
}
