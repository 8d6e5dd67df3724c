// One round of the notes' simulation: the pages, the server that runs at the moment and the log, and what may happen to them.
import * as Y from 'yjs'
import { assert } from '#shared/lib/assert.ts'
import { chanceOf } from '#test/faults/chance.ts'
import { key } from '#test/server/notes/harness.ts'
import type { Way } from './cable.ts'
import type { Disk } from './disk.ts'
import { NotesPage } from './notesPage.ts'
import type { Edit, Seat } from './notesPage.ts'
import { NotesProcess } from './notesServer.ts'
import type { DiskState, Rules } from './notesServer.ts'
import { advance } from './simulatedTime.ts'

/** Two who write, the first of them on a second page of the same browser, and a screen. */
export const seats: readonly Seat[] = [
  { personId: 'vinnova' },
  { personId: 'dalarna' },
  { personId: 'vinnova' },
  { personId: null },
]

export type Step =
  | { readonly kind: 'type' | 'erase'; readonly who: number; readonly at: number }
  | { readonly kind: 'deliver'; readonly who: number; readonly count: number }
  | { readonly kind: 'shuffle'; readonly who: number; readonly way: Way; readonly seed: number }
  | { readonly kind: 'tear' | 'cut' | 'crash' | 'reload' | 'retry'; readonly who: number }
  | { readonly kind: 'network'; readonly who: number; readonly there: boolean }
  | { readonly kind: 'lock'; readonly locked: boolean }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'disk'; readonly state: DiskState }
  | { readonly kind: 'quiet' | 'die' | 'restart' }

/** Letters no two of which are the same, so that nothing typed in between tears one apart. */
const letterOf = (index: number): string => String.fromCharCode(0x4e00 + index)

export class NotesRound {
  readonly #disk: Disk
  readonly #rules: Rules = { locked: false }
  /** The server that runs; `null` while it is stopping. */
  #server: NotesProcess | null = null
  readonly pages: readonly NotesPage[]
  #letters = 0
  /** Letters that somebody has erased. */
  readonly erased = new Set<string>()
  readonly typed: Edit[] = []

  /** @param disk what outlives the server, which holds no notes yet */
  constructor(pages: number, disk: Disk) {
    this.#disk = disk
    this.pages = seats
      .slice(0, pages)
      .map((seat) => new NotesPage(seat, () => this.#server && ((stream) => this.#server?.accept(stream))))
  }

  /** Starts a server, and lets every page come in. */
  async begin(): Promise<void> {
    await this.#start()
    await this.#letThrough(20)
  }

  async close(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.close()))
    this.#server?.die()
    await advance(0)
    await this.#disk.remove()
  }

  /** Takes a step, and lets what it sets off come to rest. */
  async take(step: Step): Promise<void> {
    await this.#take(step)
    await advance(0)
  }

  /** Everything works, and everything is let through until nothing moves. */
  async settle(): Promise<void> {
    this.#server?.setDisk('works')
    this.#lock(false)
    for (const page of this.pages) page.setNetwork(true)
    for (let turn = 0; turn < 120; turn += 1) {
      for (const page of this.pages) {
        page.deliver(1000)
        page.notes.retry()
      }
      await advance(turn < 80 ? 100 : 1000)
    }
  }

  /** The document as it follows from what is on disk and nothing else. */
  async stored(): Promise<Y.Doc> {
    const { snapshot, updates } = await this.#disk.find(({ notes }) => notes.load(key))
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc
  }

  async #take(step: Step): Promise<void> {
    const page = 'who' in step ? this.pages[step.who % this.pages.length]! : null
    switch (step.kind) {
      case 'type':
        if (page?.writable) this.#type(page, step.at)
        break
      case 'erase': {
        const edit = page?.writable && page.erase(step.at)
        if (edit) this.erased.add(edit.letter)
        break
      }
      case 'deliver':
        return page?.deliver(step.count)
      case 'tear':
        return page?.tear()
      case 'shuffle':
        return page?.shuffle(step.way, chanceOf(step.seed))
      case 'cut':
        return page?.cut()
      case 'network':
        return page?.setNetwork(step.there)
      case 'crash':
      case 'reload':
        return page?.reload(step.kind === 'crash')
      case 'retry':
        return page?.notes.retry()
      case 'lock':
        return this.#lock(step.locked)
      case 'pass':
        return advance(step.ms)
      case 'disk':
        return this.#server?.setDisk(step.state)
      case 'quiet':
        return this.#letThrough(4)
      case 'die':
        this.#server?.die()
        await this.#start()
        break
      case 'restart':
        await this.#restart()
        break
    }
  }

  async #start(): Promise<void> {
    const { notes } = await this.#disk.open()
    this.#server = new NotesProcess(notes, this.#rules)
  }

  #type(page: NotesPage, place: number): void {
    this.#letters += 1
    this.typed.push(page.type(letterOf(this.#letters), place))
  }

  /** A page that sees a lock lift tries again by itself. */
  #lock(locked: boolean): void {
    this.#rules.locked = locked
    this.#server?.review()
    if (!locked) for (const { notes } of this.pages) notes.retry()
  }

  /** The server is told to stop, and another takes its place when it has. */
  async #restart(): Promise<void> {
    const stopping = this.#server
    assert(stopping !== null, 'a server runs')
    stopping.setDisk('works')
    this.#server = null
    const closed = stopping.notes.close()
    await this.#letThrough(60)
    await closed
    stopping.die()
    await this.#start()
  }

  /** Nothing is held up for a while, of so many times 60 milliseconds. */
  async #letThrough(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      for (const page of this.pages) page.deliver(1000)
      await advance(60)
    }
  }
}
