// A page with a slot's notes open, as the real one works but for its cable: its edits, its network, and what it is after a reload.
import type { ClientRequestArgs } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket as NodeWebSocket } from 'ws'
import * as Y from 'yjs'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import { key } from '#test/server/notes/harness.ts'
import { Cable } from './cable.ts'
import type { Way } from './cable.ts'

/** An edit; a typed letter is one that no other is, and is in every document whose state of the client has reached `clock`. */
export type Edit =
  | { readonly kind: 'typed'; readonly letter: string; readonly clientId: number; readonly clock: number }
  | { readonly kind: 'erased'; readonly letter: string }

export interface Seat {
  /** Who sits there; whoever has two pages has them in one browser. `null` for a screen, which keeps nothing and only reads. */
  readonly personId: string | null
}

export class NotesPage {
  readonly #seat: Seat
  readonly #accept: () => ((stream: Duplex) => void) | null
  readonly #network = new EventTarget()
  #hasNetwork = true
  #cable: Cable | null = null
  #notes: NotesProvider
  /** What this page has changed since it was loaded. */
  #edits: Edit[] = []
  /** Whether edits on their way have been put into another order, which no WebSocket does, and are not all saved yet. */
  #reordered = false
  /** Edits that went with a page that kept nothing yet. */
  readonly forgotten = new Set<Edit>()

  /** @param accept the server that runs now; `null` while none does */
  constructor(seat: Seat, accept: () => ((stream: Duplex) => void) | null) {
    this.#seat = seat
    this.#accept = accept
    this.#notes = this.#load()
  }

  get notes(): NotesProvider {
    return this.#notes
  }

  get edits(): readonly Edit[] {
    return this.#edits
  }

  get text(): string {
    return this.#notes.doc.getText('notes').toJSON()
  }

  /**
   * Whether its number of unsaved edits is to be trusted: it goes by how many messages are stored, and by their order, as some carry
   * more edits than others. That all is saved is true in any order.
   */
  get counts(): boolean {
    return !this.#reordered
  }

  /** Whether there is somewhere to type: not on a screen, and not in what the server has refused. */
  get writable(): boolean {
    return this.#seat.personId !== null && this.#notes.status.connection !== 'refused'
  }

  type(letter: string, at: number): Edit {
    const { doc } = this.#notes
    const text = doc.getText('notes')
    text.insert(Math.min(at, text.length), letter)
    this.#notes.awareness.setLocalStateField('cursor', at)
    const clock = Y.getState(doc.store, doc.clientID)
    const edit: Edit = { kind: 'typed', letter, clientId: doc.clientID, clock }
    this.#edits.push(edit)
    return edit
  }

  /** Erases a letter; the edit, or `null` when there is nothing to erase. */
  erase(at: number): Edit | null {
    const text = this.#notes.doc.getText('notes')
    if (text.length === 0) return null
    const index = at % text.length
    const letter = text.toJSON().charAt(index)
    text.delete(index, 1)
    const edit: Edit = { kind: 'erased', letter }
    this.#edits.push(edit)
    return edit
  }

  deliver(count: number): void {
    this.#cable?.deliver(count)
  }

  tear(): void {
    this.#cable?.tear()
  }

  shuffle(way: Way, order: (index: number) => number): void {
    this.#cable?.shuffle(way, order)
    if (way === 'up') this.#reordered ||= this.#notes.status.pendingEdits > 0
  }

  /** The connection breaks, and the page may open another. */
  cut(): void {
    this.#cable?.cut()
  }

  /** The computer loses its network or has it back, and tells the page. */
  setNetwork(there: boolean): void {
    if (this.#hasNetwork === there) return
    this.#hasNetwork = there
    if (!there) this.cut()
    this.#network.dispatchEvent(new Event(there ? 'online' : 'offline'))
  }

  /**
   * The page is loaded anew, or the tab is closed and opened again.
   * @param crashed whether the browser took it away without a word to the server
   */
  async reload(crashed: boolean): Promise<void> {
    if (!this.#notes.status.keptHere) {
      for (const edit of this.#edits) this.forgotten.add(edit)
    }
    if (crashed) this.cut()
    this.#edits = []
    this.#reordered = false
    const before = this.#notes
    this.#notes = this.#load()
    await before.destroy()
  }

  close(): Promise<void> {
    this.cut()
    return this.#notes.destroy()
  }

  #load(): NotesProvider {
    const notes = new NotesProvider({
      ...key,
      server: 'ws://dialog.example',
      personId: this.#seat.personId,
      webSocket: this.#webSocket(),
      network: this.#network,
    })
    notes.awareness.setLocalStateField('cursor', null)
    notes.subscribe(() => {
      this.#reordered &&= notes.status.pendingEdits > 0
    })
    return notes
  }

  #webSocket(): typeof globalThis.WebSocket {
    const lay = (): Duplex => this.#lay()
    const headers = { cookie: `session=${this.#seat.personId ?? 'screen'}` }
    class OverCable extends NodeWebSocket {
      constructor(url: string, protocols: string[]) {
        const options: ClientRequestArgs = { createConnection: lay, headers }
        super(url, protocols, options)
      }
    }
    // The stock provider asks for the browser's WebSocket, of which ws has all that it uses.
    return OverCable as unknown as typeof globalThis.WebSocket
  }

  #lay(): Duplex {
    const cable = new Cable()
    const accept = this.#hasNetwork ? this.#accept() : null
    if (accept === null) process.nextTick(() => cable.client.destroy(new Error('nobody listens')))
    else accept(cable.server)
    this.#cable = cable
    return cable.client
  }
}
