// One slot's notes on this page: the stock y-websocket provider, a copy in the browser, and the truth about "saved".
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  NOTES_PATH,
  NOTES_SCHEMA_VERSION,
  closesForGood,
  notesClose,
  notesMessage,
  notesParam,
} from '#shared/protocol/notes.ts'
import type { LocalCopyKey } from './localCopies.ts'
import { LocalCopy, removeLocalCopy } from './localCopy.ts'
import { initialNotesStatus, type NotesStatus } from './notesStatus.ts'
import { observedWebSocket } from './outgoing.ts'
import { UnsavedEdits } from './unsavedEdits.ts'

export interface NotesProviderOptions {
  /** The server as a WebSocket address without a path, for example `wss://dialog.example`. */
  readonly server: string
  readonly dialogueId: string
  readonly slotId: string
  /** Whose copy is kept in this browser; `null` keeps none, as for a shared screen. */
  readonly personId: string | null
  /** Which of several identities to act as. */
  readonly as?: string
  /** The longest wait between two tries to connect, in milliseconds; differing ones keep pages from coming back all at once. */
  readonly maxBackoffMs?: number
  /** What tells of the network by `offline` and `online`, as a window does; without it a lost network is noticed later. */
  readonly network?: Pick<EventTarget, 'addEventListener'>
  /** Another WebSocket than the browser's, for tests. */
  readonly webSocket?: typeof WebSocket
}

export class NotesProvider {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #edits = new UnsavedEdits()
  readonly #listeners = new Set<() => void>()
  readonly #copyKey: LocalCopyKey | null
  #copy: LocalCopy | null = null
  #isCopyLost = false
  #status = initialNotesStatus
  #destroyed = false
  readonly #ended = new AbortController()

  constructor(options: NotesProviderOptions) {
    const { server, dialogueId, slotId, personId, as, maxBackoffMs, network, webSocket } = options
    const { doc } = this
    // Before the provider's own listener: an edit is counted before the message that carries it.
    doc.on('update', (_update: Uint8Array, origin: unknown) => this.#onChange(origin))
    this.#provider = new WebsocketProvider(`${server}${NOTES_PATH}`, `${dialogueId}/${slotId}`, doc, {
      connect: false,
      // Pages of one browser meet on the server: what one shows of the other is then on disk.
      disableBc: true,
      params: {
        [notesParam.ack]: '1',
        [notesParam.schema]: String(NOTES_SCHEMA_VERSION),
        ...(as !== undefined && { [notesParam.as]: as }),
      },
      WebSocketPolyfill: observedWebSocket(webSocket ?? WebSocket, {
        clientId: doc.clientID,
        onOpening: () => this.#edits.opened(),
        onCounted: (kind) => this.#edits.sent(kind),
      }),
      ...(maxBackoffMs !== undefined && { maxBackoffTime: maxBackoffMs }),
      // What is too big once is too big every time.
      shouldReconnect: ({ code }) => !closesForGood(code) && code !== notesClose.tooBig,
    })
    this.#listen()
    const { signal } = this.#ended
    network?.addEventListener('offline', () => this.#provider.disconnect(), { signal })
    network?.addEventListener('online', () => this.#onNetwork(), { signal })
    this.#copyKey = personId === null ? null : { personId, dialogueId, slotId }
    void this.#begin()
  }

  /** Who is here and where their cursors are. */
  get awareness(): Awareness {
    return this.#provider.awareness
  }

  /** A new object after every change, the same one until then. */
  get status(): NotesStatus {
    return this.#status
  }

  /** Whether some edit is nowhere but on this page: neither known to be on the server's disk nor, yet, on this browser's. */
  get endsWithPage(): boolean {
    const { pendingEdits, keptHere } = this.#status
    return pendingEdits > 0 && !(keptHere && this.#copy !== null && this.#copy.kept >= this.#edits.made)
  }

  /** Calls `listener` after every change of `status`, and whenever `endsWithPage` may be otherwise; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Tries again after a refusal, when there is reason to believe that it will go differently. */
  retry(): void {
    if (this.#destroyed || this.#status.connection !== 'refused') return
    this.#set({ connection: 'connecting', refusedCode: null })
    this.#provider.connect()
  }

  /** Lets go of connection and document. The copy in the browser stays, with whatever the server may lack. */
  async destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#ended.abort()
    this.#provider.destroy()
    await this.#copy?.close()
    this.doc.destroy()
  }

  /** Like `destroy`, and removes the copy in the browser with all that the server may lack. */
  async forget(): Promise<void> {
    await this.destroy()
    if (this.#copyKey) await removeLocalCopy(this.#copyKey)
  }

  /** The copy is read first: then one SyncStep2 tells the server all it may lack. */
  async #begin(): Promise<void> {
    const copy =
      this.#copyKey &&
      (await LocalCopy.open(this.#copyKey, this.doc, {
        onLoss: () => this.#onCopyLost(),
        onKept: () => this.#tell(),
      }))
    if (this.#destroyed) {
      await copy?.close()
      return
    }
    // Known before it is loaded: what it reads into the document is not the user's doing.
    this.#copy = copy
    await copy?.loaded()
    if (this.#destroyed) return
    if (copy?.leftovers) this.#edits.foundLeftovers()
    this.#set({ keptHere: copy !== null && !this.#isCopyLost })
    this.#provider.connect()
  }

  /** What the browser did not take is on this page alone, until the server has it. */
  #onCopyLost(): void {
    if (this.#isCopyLost) return
    this.#isCopyLost = true
    this.#set({ keptHere: false })
  }

  #listen(): void {
    const provider = this.#provider
    provider.messageHandlers[notesMessage.stored] = (_encoder, decoder) => {
      this.#edits.acked(decoding.readVarUint(decoder))
      this.#set({})
    }
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#onConnected()
    })
    provider.on('sync', (synced) => this.#set({ synced }))
    provider.on('connection-close', () => this.#set({ connection: 'offline', synced: false }))
    provider.on('closed', ({ code }) => this.#set({ connection: 'refused', refusedCode: code }))
  }

  #onConnected(): void {
    // Others hold that this client has left at its present clock, and take no notice of it until the clock moves.
    const state = this.awareness.getLocalState()
    if (state) this.awareness.setLocalState(state)
    this.#set({ connection: 'online' })
    void this.#copy?.readOn()
  }

  /** Comes back at once, unless the server has refused for good or the copy in the browser is still being read. */
  #onNetwork(): void {
    if (this.#status.connection === 'offline') this.#provider.connect()
  }

  #onChange(origin: unknown): void {
    const byUser = origin !== this.#provider && !this.#copy?.isOrigin(origin)
    this.#edits.changed(byUser)
    if (byUser) this.#set({})
  }

  #set(changes: Partial<NotesStatus>): void {
    if (this.#destroyed) return
    const next = { ...this.#status, ...changes }
    const pendingEdits = this.#edits.pending
    const saved = pendingEdits === 0 && (next.connection !== 'online' || this.#edits.confirmed)
    this.#copy?.setUnsaved(pendingEdits > 0 ? this.#edits.made : null)
    this.#status = { ...next, pendingEdits, saved }
    this.#tell()
  }

  #tell(): void {
    if (this.#destroyed) return
    for (const listener of this.#listeners) listener()
  }
}
