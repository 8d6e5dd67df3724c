// A notes server as a process that can die: the product's own over a log that outlives it, reached by cables instead of a port.
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import type { NotesAccess } from '#server/notes/identity.ts'
import { NotesServer } from '#server/notes/server.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'
import { systemScheduler } from '#server/systemScheduler.ts'
import { err, ok } from '#shared/lib/result.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import { person, TestLogger } from '#test/server/notes/harness.ts'

export type DiskState = 'works' | 'fails' | 'stalls'

/** The log as one process has it: its disk may fail or stall, and what it asks for after its death never happens. */
class Disk implements NotesLog {
  readonly #log: NotesLog
  #state: DiskState | 'gone' = 'works'
  #changed = Promise.withResolvers<void>()

  constructor(log: NotesLog) {
    this.#log = log
  }

  set(state: DiskState | 'gone'): void {
    if (this.#state === 'gone') return
    this.#state = state
    this.#changed.resolve()
    this.#changed = Promise.withResolvers<void>()
  }

  async append(updates: readonly NotesUpdate[]): Promise<void> {
    await this.#works()
    return this.#log.append(updates)
  }

  async load(room: NotesRoomKey, after?: number): Promise<StoredNotes> {
    await this.#works()
    return this.#log.load(room, after)
  }

  async compact(room: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void> {
    await this.#works()
    return this.#log.compact(room, snapshot, upToSeq)
  }

  async rooms(dialogueId: string): Promise<readonly NotesRoomKey[]> {
    await this.#works()
    return this.#log.rooms(dialogueId)
  }

  async #works(): Promise<void> {
    while (this.#state === 'stalls' || this.#state === 'gone') await this.#changed.promise
    if (this.#state === 'fails') throw new Error('disk full')
  }
}

/** What the dialogue says of its notes, which outlives the process too. */
export interface Rules {
  locked: boolean
}

export class NotesProcess {
  readonly notes: NotesServer
  readonly #disk: Disk
  readonly #rules: Rules
  readonly #http = createServer()
  readonly #streams = new Set<Duplex>()

  constructor(log: NotesLog, rules: Rules) {
    this.#disk = new Disk(log)
    this.#rules = rules
    this.notes = new NotesServer({
      log: this.#disk,
      authorise: async ({ cookie }) => {
        const name = /session=(\w+)/.exec(cookie ?? '')?.[1]
        if (name === undefined) return err(notesClose.noSession)
        const identity = person({ personId: name === 'screen' ? null : name, sessionId: name, name })
        return ok({ ...identity, access: this.#accessOf(identity.personId) })
      },
      originAllowed: () => true,
      scheduler: systemScheduler,
      logger: new TestLogger(),
      // A few words fill a room, so that it is compacted while it is written in.
      limits: { compactAfterRows: 6 },
    })
    this.#http.on('upgrade', (request, stream, head) => this.notes.handleUpgrade(request, stream, head))
  }

  /** Takes the server's end of a cable. */
  accept(stream: Duplex): void {
    this.#streams.add(stream)
    stream.on('close', () => this.#streams.delete(stream))
    this.#http.emit('connection', stream)
  }

  /** Locks have changed. */
  review(): void {
    this.notes.review(({ personId }) => this.#accessOf(personId))
  }

  setDisk(state: DiskState): void {
    this.#disk.set(state)
  }

  /** The process is killed: nothing that is under way comes to an end. */
  die(): void {
    this.#disk.set('gone')
    for (const stream of this.#streams) stream.destroy()
  }

  #accessOf(personId: string | null): NotesAccess {
    return personId === null || this.#rules.locked ? 'read' : 'write'
  }
}
