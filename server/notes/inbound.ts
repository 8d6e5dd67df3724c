// What a client may send: one frame parsed to one message, or refused. Nothing here throws.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { err, ok, type Result } from '#shared/lib/result.ts'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'

/** One client's presence in an awareness message. The state stays encoded: most entries are echoes and never looked at. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON in UTF-8; `null` when the client has left. */
  readonly state: Uint8Array
}

export type InboundMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'queryPresence' }

/** Parses one frame. The error says what is wrong with it, without any of its content. */
export function parseInbound(frame: Uint8Array): Result<InboundMessage, string> {
  try {
    const decoder = decoding.createDecoder(frame)
    const message = readMessage(decoder)
    if (message.ok && decoding.hasContent(decoder)) return err('bytes after the message')
    return message
  } catch {
    // The decoder throws wherever a frame ends too early or a number is out of range.
    return err('truncated or out of range')
  }
}

function readMessage(decoder: decoding.Decoder): Result<InboundMessage, string> {
  switch (decoding.readVarUint(decoder)) {
    case notesMessage.sync:
      return readSync(decoder)
    case notesMessage.awareness:
      return readPresence(decoding.readVarUint8Array(decoder))
    case notesMessage.queryAwareness:
      return ok({ kind: 'queryPresence' })
    default:
      return err('unknown message type')
  }
}

function readSync(decoder: decoding.Decoder): Result<InboundMessage, string> {
  switch (decoding.readVarUint(decoder)) {
    case notesSync.step1: {
      const stateVector = decoding.readVarUint8Array(decoder)
      Y.decodeStateVector(stateVector)
      return ok({ kind: 'step1', stateVector })
    }
    case notesSync.step2:
      return ok({ kind: 'step2', update: decoding.readVarUint8Array(decoder) })
    case notesSync.update:
      return ok({ kind: 'update', update: decoding.readVarUint8Array(decoder) })
    default:
      return err('unknown sync message')
  }
}

function readPresence(bytes: Uint8Array): Result<InboundMessage, string> {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  const entries: PresenceEntry[] = []
  // `count` is a claim: what ends the loop early is the decoder, at the end of the bytes.
  for (let read = 0; read < count; read += 1) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarUint8Array(decoder),
    })
  }
  return ok({ kind: 'presence', entries })
}
