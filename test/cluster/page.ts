// A page as somebody has it open, without its looks: the connection and the notes that the client uses, at an address of choice.
import { io } from 'socket.io-client'
import { WebSocket as NodeWebSocket } from 'ws'
import { createDialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import type { DialogueConnection } from '#client/connection/dialogue/dialogueConnection.ts'
import { createDialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import type { DialogueStore } from '#client/connection/dialogue/dialogueStore.ts'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { MakeWire, PushName } from '#client/connection/wire/wire.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'

/** Where a page's requests go, and as whom. */
export interface PageOptions {
  /** Where it connects to: a node, or the proxy in front of all. */
  readonly base: string
  /** The address that the page was loaded from. */
  readonly origin: string
  readonly cookie: string
  readonly dialogueId: string
  readonly slotId: string
}

export interface Page {
  readonly store: DialogueStore
  readonly give: DialogueConnection['give']
  readonly notes: NotesProvider
  /** Types a word at the end of the notes. */
  readonly type: (word: string) => void
  readonly text: () => string
  readonly close: () => Promise<void>
}

/** Opens a page. */
export function openPage({ base, origin, cookie, dialogueId, slotId }: PageOptions): Page {
  const store = createDialogueStore()
  const connection = createDialogueConnection({
    dialogueId,
    as: undefined,
    store,
    makeWire: wireTo(base, { origin, cookie }),
    scheduler: systemScheduler,
    newCommandId: () => crypto.randomUUID(),
    chance: Math.random,
    onClockCorrected: () => undefined,
  })
  const notes = new NotesProvider({
    server: base.replace('http', 'ws'),
    dialogueId,
    slotId,
    personId: null,
    webSocket: webSocketWith({ origin, cookie }),
  })
  notes.awareness.setLocalStateField('cursor', 1)
  connection.open()
  const text = notes.doc.getText('notes')
  return {
    store,
    give: connection.give,
    notes,
    type: (word) => text.insert(text.length, `${word} `),
    text: () => text.toJSON(),
    async close() {
      connection.close()
      await notes.destroy()
    },
  }
}

type Headers = Readonly<Record<string, string>>

const pushes: readonly PushName[] = ['welcome', 'events', 'directory', 'lobby', 'farewell']

function wireTo(base: string, extraHeaders: Headers): MakeWire {
  return (handshake, listener) => {
    const socket = io(`${base}${DIALOGUE_NAMESPACE}`, {
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      extraHeaders,
      auth: (give) => give(handshake()),
    })
    for (const name of pushes) socket.on(name, (body: unknown) => listener.received(name, body))
    let wanted = false
    const closed = (): void => {
      if (wanted) listener.closed()
    }
    socket.on('still-there', (answer: () => void) => answer())
    socket.on('disconnect', closed)
    // Refused or not reached: a page that stays open tries again.
    socket.on('connect_error', closed)
    const ask = (name: string, ...values: readonly unknown[]): Promise<unknown> =>
      socket.timeout(8000).emitWithAck(name, ...values)
    return {
      open() {
        wanted = true
        socket.connect()
      },
      close() {
        wanted = false
        socket.disconnect()
      },
      command: (message) => ask('command', message),
      catchUp: (afterSeq) => ask('catch-up', afterSeq),
      clock: () => ask('clock'),
    }
  }
}

function webSocketWith(headers: Headers): typeof globalThis.WebSocket {
  class WithHeaders extends NodeWebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers })
    }
  }
  return WithHeaders as unknown as typeof globalThis.WebSocket
}
