// A client that edits notes by the stock provider, and remembers which edits were acked as being on disk.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { NOTES_PATH, notesMessage, notesParam, notesSync } from '#shared/protocol/notes.ts'
import type { Place } from './place.ts'

export interface Writer {
  readonly doc: Y.Doc
  /** Edits that the server said were on disk. */
  readonly acked: ReadonlySet<string>
  /** How many edits were made and have not been acked. */
  readonly unacked: () => number
  /** The codes that its sockets were closed with. */
  readonly closeCodes: readonly number[]
  /** Edits until `stop`, a random while apart. */
  readonly work: () => Promise<void>
  readonly stop: () => void
  /** Goes online, and resolves when it has what the server has. */
  readonly online: () => Promise<void>
  readonly destroy: () => void
}

/** The edits that are in a document. */
export const editsIn = (doc: Y.Doc): readonly string[] => doc.getArray<string>('edits').toArray()

/** A client whose edits are named `name`-1, -2 and so on. */
export function writer(
  { url, cookie, dialogueId, slotId }: Place,
  name: string,
  chance: () => number,
): Writer {
  const acked = new Set<string>()
  const made: string[] = []
  const closeCodes: number[] = []
  // How many edits there were when each message of this connection was sent: the ack counts messages.
  let sent: number[] = []
  const stopped = new AbortController()

  class Counting extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin: url } })
      sent = []
      this.on('close', (code) => closeCodes.push(code))
    }
    override send(data: Uint8Array): void {
      const counted = data[1] === notesSync.step2 || data[1] === notesSync.update
      if (data[0] === notesMessage.sync && counted) sent.push(made.length)
      super.send(data)
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}`,
    slotId,
    doc,
    {
      // The stock provider asks for the browser's WebSocket, of which ws has all that it uses.
      WebSocketPolyfill: Counting as unknown as typeof globalThis.WebSocket,
      params: { [notesParam.ack]: '1' },
      disableBc: true,
      maxBackoffTime: 100,
      connect: false,
    },
  )
  provider.messageHandlers[notesMessage.stored] = (_encoder, decoder) => {
    const stored = sent[decoding.readVarUint(decoder) - 1] ?? 0
    for (const edit of made.slice(0, stored)) acked.add(edit)
  }
  return {
    doc,
    acked,
    unacked: () => made.length - acked.size,
    closeCodes,
    async work() {
      for (let number = 1; !stopped.signal.aborted; number += 1) {
        made.push(`${name}-${number}`)
        doc.getArray('edits').push([`${name}-${number}`])
        await new Promise((resolve) => setTimeout(resolve, chance() * 12))
      }
    },
    stop() {
      stopped.abort()
      provider.disconnect()
    },
    online() {
      provider.connect()
      return new Promise((resolve) => provider.on('sync', (synced) => synced && resolve()))
    },
    destroy() {
      provider.destroy()
      doc.destroy()
    },
  }
}
