// Honest people who write notes together while others do what they can against the server, and how long each edit takes to the others.
import { setTimeout as rest } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import type { Place } from '#test/faults/place.ts'

const READERS = 12
const WRITERS = 6
/** How long a writer rests between two edits, on average; in milliseconds. */
const EVERY_MS = 200

export interface HonestPeople {
  /** How long each edit took to each of the others since the last call, in milliseconds. */
  readonly takeDelays: () => readonly number[]
  /** How many frames they have sent. */
  readonly framesSent: () => number
  /** How often one of them lost the connection. */
  readonly interruptions: () => number
  /** Ends their work; whether they all have the same text then. */
  readonly finish: () => Promise<boolean>
}

/** Lets them begin; resolves when all have the document. */
export async function honestPeople(place: Place): Promise<HonestPeople> {
  let delays: number[] = []
  let interruptions = 0
  let framesSent = 0
  const onSend = () => {
    framesSent += 1
  }
  const finished = new AbortController()
  const began = new Map<string, number>()
  // The stock provider listens for the end of the process, each for itself.
  process.setMaxListeners(process.getMaxListeners() + READERS)
  const people = Array.from({ length: READERS }, () => join(place, onSend))
  await Promise.all(people.map(({ provider }) => new Promise((resolve) => provider.once('sync', resolve))))
  for (const { doc, provider } of people) {
    const edits = doc.getArray<string>('edits')
    let known = edits.length
    edits.observe((_event, { local }) => {
      // Edits are only ever put at the end.
      for (const edit of local ? [] : edits.slice(known)) {
        delays.push(performance.now() - (began.get(edit) ?? Number.NaN))
      }
      known = edits.length
    })
    provider.on('connection-close', () => {
      if (!finished.signal.aborted) interruptions += 1
    })
  }
  const work = people.slice(0, WRITERS).map(async ({ doc }, writer) => {
    for (let number = 0; !finished.signal.aborted; number += 1) {
      const edit = `${writer}-${number}`
      began.set(edit, performance.now())
      doc.getArray('edits').push([edit])
      await rest(EVERY_MS * (0.5 + Math.random()))
    }
  })
  return {
    takeDelays() {
      const taken = delays
      delays = []
      return taken
    },
    framesSent: () => framesSent,
    interruptions: () => interruptions,
    async finish() {
      finished.abort()
      await Promise.all(work)
      const texts = () => new Set(people.map(({ doc }) => doc.getArray('edits').toArray().join()))
      for (let tries = 0; tries < 200 && texts().size > 1; tries += 1) await rest(50)
      const equal = texts().size === 1
      for (const { provider } of people) provider.destroy()
      return equal
    },
  }
}

function join({ url, cookie, dialogueId, slotId }: Place, onSend: () => void) {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin: url } })
    }
    override send(frame: Uint8Array): void {
      onSend()
      super.send(frame)
    }
  }
  const doc = new Y.Doc()
  const address = `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}`
  const provider = new WebsocketProvider(address, slotId, doc, {
    // The stock provider asks for the browser's WebSocket, of which ws has all that it uses.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  return { doc, provider }
}
