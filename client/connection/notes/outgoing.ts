// What the stock provider sends, seen on its way out: counted for the acks, and without what nobody needs.
import * as decoding from 'lib0/decoding'
import { notesMessage, notesSync } from '#shared/protocol/notes.ts'
import type { CountedMessage } from './unsavedEdits.ts'

export interface OutgoingObserver {
  /** A new connection is being opened. */
  readonly onOpening: () => void
  /** A message that the server counts is about to be sent. */
  readonly onCounted: (kind: CountedMessage) => void
  /** The client id whose presence is this page's own. */
  readonly clientId: number
}

/** A WebSocket class like `Base` that tells `observer` what is sent. */
export function observedWebSocket(Base: typeof WebSocket, observer: OutgoingObserver): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      observer.onOpening()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array) {
        const kind = outgoingKind(data, observer.clientId)
        if (kind === 'echo') return
        if (kind !== 'other') observer.onCounted(kind)
      }
      super.send(data)
    }
  }
}

/**
 * What a frame of the stock provider is. An `echo` is presence of others alone: the provider sends back all it hears, and the
 * server leaves it out anyway.
 */
export function outgoingKind(frame: Uint8Array, clientId: number): CountedMessage | 'echo' | 'other' {
  const decoder = decoding.createDecoder(frame)
  switch (decoding.readVarUint(decoder)) {
    case notesMessage.sync: {
      const type = decoding.readVarUint(decoder)
      return type === notesSync.step2 ? 'step2' : type === notesSync.update ? 'update' : 'other'
    }
    case notesMessage.awareness:
      return isAbout(clientId, decoding.readVarUint8Array(decoder)) ? 'other' : 'echo'
    default:
      return 'other'
  }
}

function isAbout(clientId: number, presence: Uint8Array): boolean {
  const decoder = decoding.createDecoder(presence)
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    if (decoding.readVarUint(decoder) === clientId) return true
    decoding.readVarUint(decoder)
    decoding.readVarUint8Array(decoder)
  }
  return false
}
