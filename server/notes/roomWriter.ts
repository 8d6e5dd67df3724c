// A room's way to the log: edits are taken up in batches, applied, written, and only then anybody hears of them.
import { milliseconds, minutes, type Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'
import type { Compactor } from './compactor.ts'
import type { NotesConnection } from './connection.ts'
import type { NotesCounters } from './counters.ts'
import type { Flushable, FlushQueue } from './flushQueue.ts'
import { HeldAcks } from './heldAcks.ts'
import type { NotesLimits } from './limits.ts'
import type { NotesLogger } from './logger.ts'
import type { Neighbours } from './neighbours.ts'
import { RoomDocument, type AppliedBatch, type QueuedEdit } from './roomDocument.ts'
import type { CheckedUpdate } from './updateCheck.ts'

/** What a room is built on, the same for all rooms of a server. */
export interface RoomServices {
  readonly log: NotesLog
  readonly scheduler: Scheduler
  readonly flushes: FlushQueue
  readonly compactor: Compactor
  readonly limits: NotesLimits
  readonly counters: NotesCounters
  readonly logger: NotesLogger
  readonly neighbours: Neighbours
}

export interface RoomWriterOptions {
  readonly key: NotesRoomKey
  readonly services: RoomServices
  /** The least time between two flushes, as of now. */
  readonly window: () => Duration
  /** The document is what the log says: it was loaded, or a batch has been written. */
  readonly onReady: (document: RoomDocument) => void
  /** A batch is on disk. Comes before `onReady`. */
  readonly onStored: (stored: StoredBatch) => void
  /** The log failed, and with it this writer. Comes once. */
  readonly onFailed: (error: unknown) => void
}

/** What there is to tell when a batch is on disk. */
export interface StoredBatch extends Pick<AppliedBatch, 'change' | 'soleAuthor'> {
  /** More of what these connections sent counts as stored. */
  readonly acked: ReadonlySet<NotesConnection>
  /** These sent edits whose predecessors are missing. */
  readonly lacking: ReadonlySet<NotesConnection>
}

/** After a compaction has failed the room is left alone for this long. */
const COMPACTION_RETRY = minutes(1)

/** Somebody waits until as many edits as had been queued when they asked are on disk. */
interface Waiter extends PromiseWithResolvers<void> {
  readonly edits: number
}

interface InFlight {
  readonly batch: readonly QueuedEdit[]
  readonly applied: AppliedBatch
}

export class RoomWriter implements Flushable {
  readonly #options: RoomWriterOptions
  readonly #services: RoomServices
  #document: RoomDocument | null = null
  readonly #held = new HeldAcks()
  #inFlight: InFlight | null = null
  #inbox: QueuedEdit[] = []
  #waiters: Waiter[] = []
  /** Edits ever queued, and how many of them wait no longer. */
  #queued = 0
  #done = 0
  /** How many edits of the inbox are tried one at a time, since one of them breaks the document. */
  #suspects = 0
  #lastFlush = milliseconds(Number.NEGATIVE_INFINITY)
  #compacting = false
  #noCompactionBefore = milliseconds(Number.NEGATIVE_INFINITY)
  #stopped = false
  /** Others have written since the log was read last; it is being read; what was found waits until no batch is on its way. */
  #behind = false
  #reading = false
  #found: StoredNotes | null = null

  constructor(options: RoomWriterOptions) {
    this.#options = options
    this.#services = options.services
  }

  /** Begins to load the document. To be called once. */
  start(): void {
    void this.#load()
  }

  /** The document while it is exactly what the log says; `null` while it is being loaded or a batch is on its way. */
  get document(): RoomDocument | null {
    return this.#inFlight ? null : this.#document
  }

  /** Whether the document is there and nothing is waiting or on its way. */
  get idle(): boolean {
    return this.document !== null && this.#inbox.length === 0
  }

  /** Takes in what other nodes have written, as soon as may be. When that fails it is left for the next call. */
  readOn(): void {
    this.#behind = true
    void this.#readOn()
  }

  /** Takes an edit. Its connection hears of it when it is on disk. */
  queue(edit: QueuedEdit): void {
    this.#inbox.push(edit)
    this.#queued += 1
    edit.connection.pace.queued(edit.update.bytes.length)
    this.#requestFlush(this.#options.window())
  }

  /** Resolves when everything queued so far is on disk; rejects when that failed. */
  async settled(): Promise<void> {
    if (this.idle) return
    if (this.#stopped) throw new Error('the room has been given up')
    const resolvers = Promise.withResolvers<void>()
    this.#waiters.push({ ...resolvers, edits: this.#queued })
    this.#requestFlush(milliseconds(0))
    await resolvers.promise
  }

  /** Forgets the document. To be called when the writer is idle or has failed. */
  stop(): void {
    this.#stopped = true
    this.#services.flushes.withdraw(this)
    this.#document?.destroy()
    this.#document = null
  }

  prepare(): readonly NotesUpdate[] {
    if (!this.#document || this.#inFlight) return []
    const batch = this.#inbox.splice(0, this.#suspects > 0 ? 1 : this.#inbox.length)
    if (this.#suspects > 0) this.#suspects -= 1
    this.#lastFlush = this.#services.scheduler.elapsed()
    try {
      const applied = this.#document.apply(batch, this.#services.scheduler.now())
      this.#inFlight = { batch, applied }
      return applied.rows
    } catch (error) {
      this.#recover(batch, error)
      return []
    }
  }

  settle(): void {
    // Nothing is on its way when the batch broke the document: that is being loaded anew.
    if (!this.#inFlight || !this.#document) return
    const { batch, applied } = this.#inFlight
    this.#inFlight = null
    this.#done += batch.length
    for (const [connection, code] of applied.refused) connection.end(code)
    this.#options.onStored({ ...applied, ...this.#count(batch, this.#document) })
    if (applied.rows.length > 0) this.#services.neighbours.stored(this.#options.key)
    this.#goOn(this.#document)
  }

  fail(error: unknown): void {
    if (this.#stopped) return
    this.#services.logger.error({ ...this.#options.key, err: error }, 'notes room given up: its log failed')
    this.stop()
    for (const waiter of this.#waiters) waiter.reject(error)
    this.#waiters = []
    this.#options.onFailed(error)
  }

  /** Counts what is on disk, for the acks. */
  #count(batch: readonly QueuedEdit[], document: RoomDocument): Pick<StoredBatch, 'acked' | 'lacking'> {
    const lacks = (update: CheckedUpdate): boolean => document.lacks(update)
    const acked = new Set<NotesConnection>(this.#held.release(lacks))
    for (const { connection, update } of batch) {
      connection.pace.unqueued(update.bytes.length)
      const count = this.#held.add(connection, update, lacks)
      if (count === 'counted') acked.add(connection)
      if (count === 'too many held') connection.end(notesClose.tryAgainLater)
    }
    return { acked, lacking: new Set(this.#held.connections) }
  }

  async #load(): Promise<void> {
    const { log, logger, limits, counters } = this.#services
    const { key } = this.#options
    try {
      counters.loads += 1
      const document = new RoomDocument(key, await log.load(key), limits)
      if (this.#stopped) return
      const { unreadable } = document
      if (unreadable > 0) logger.error({ ...key, unreadable }, 'notes rows that cannot be read were left out')
      this.#document = document
      this.#goOn(document)
    } catch (error) {
      this.fail(error)
    }
  }

  async #readOn(): Promise<void> {
    const document = this.#document
    // A document that is being loaded reads on when it is there.
    if (!this.#behind || this.#reading || !document) return
    this.#behind = false
    this.#reading = true
    const { log, logger } = this.#services
    try {
      const found = await log.load(this.#options.key, document.seq)
      // A document that was loaded anew meanwhile holds it already.
      if (this.#document === document) this.#found = found
    } catch (error) {
      logger.warn({ ...this.#options.key, err: error }, 'notes of other nodes not read')
    }
    this.#reading = false
    if (this.document) this.#takeIn(this.document)
  }

  /** Takes in what was found of other nodes, now that no batch is on its way. */
  #takeIn(document: RoomDocument): void {
    const found = this.#found
    this.#found = null
    try {
      const change = found && document.takeIn(found)
      if (change) this.#options.onStored({ change, soleAuthor: null, ...this.#count([], document) })
      this.#goOn(document)
    } catch (error) {
      // Loading leaves out what cannot be read.
      this.#services.logger.error(
        { ...this.#options.key, err: error },
        'notes of another node do not integrate',
      )
      this.#loadAnew()
    }
  }

  #loadAnew(): void {
    this.#document?.destroy()
    this.#document = null
    this.#found = null
    void this.#load()
  }

  #goOn(document: RoomDocument): void {
    if (this.#found) return this.#takeIn(document)
    void this.#readOn()
    this.#options.onReady(document)
    for (const waiter of this.#waiters) if (waiter.edits <= this.#done) waiter.resolve()
    this.#waiters = this.#waiters.filter((waiter) => waiter.edits > this.#done)
    this.#requestFlush(this.#waiters.length > 0 ? milliseconds(0) : this.#options.window())
    void this.#compactWhenLarge(document)
  }

  /** Asks for a flush `window` after the last one, which may be now; while the room is busy its next turn asks again. */
  #requestFlush(window: Duration): void {
    if (!this.document || this.#inbox.length === 0) return
    const { flushes, scheduler } = this.#services
    flushes.request(this, milliseconds(Math.max(scheduler.elapsed(), this.#lastFlush + window)))
  }

  /** The batch broke the document. Alone, an edit is the culprit; of several, each is tried alone on a fresh document. */
  #recover(batch: readonly QueuedEdit[], error: unknown): void {
    const [first] = batch
    if (batch.length === 1 && first) {
      this.#services.logger.warn(
        { ...this.#options.key, err: error },
        'notes update refused: it does not integrate',
      )
      this.#services.counters.badFrames += 1
      first.connection.end(notesClose.badFrame)
      this.#inbox = this.#inbox.filter((edit) => edit.connection !== first.connection)
      this.#done = this.#queued - this.#inbox.length
      this.#suspects = Math.min(this.#suspects, this.#inbox.length)
    } else {
      this.#suspects = batch.length
      this.#inbox.unshift(...batch)
    }
    this.#loadAnew()
  }

  async #compactWhenLarge(document: RoomDocument): Promise<void> {
    const { limits, compactor, scheduler } = this.#services
    const large = document.rows >= limits.compactAfterRows || document.rowBytes >= limits.compactAfterBytes
    if (!large || this.#compacting || scheduler.elapsed() < this.#noCompactionBefore) return
    this.#compacting = true
    const { rows, rowBytes } = document
    const done = await compactor.compact(this.#options.key)
    this.#compacting = false
    if (done) this.#document?.compacted({ rows, rowBytes }, done.snapshotBytes)
    else this.#noCompactionBefore = milliseconds(scheduler.elapsed() + COMPACTION_RETRY)
  }
}
