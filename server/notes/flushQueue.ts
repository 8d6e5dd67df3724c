// When what was typed goes to disk: every room that is due shares one transaction, and one transaction runs at a time.
import { milliseconds, type Duration } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { NotesLog, NotesUpdate } from '#server/storage/notesLog.ts'
import type { NotesCounters } from './counters.ts'

/** What the queue needs of a room. After `prepare` comes exactly one of `settle` and `fail`. */
export interface Flushable {
  /** Takes up what waits and says what is to be written; nothing else is taken up until it has settled or failed. */
  prepare(): readonly NotesUpdate[]
  /** Everything taken up is on disk. */
  settle(): void
  /** Nothing taken up is on disk. */
  fail(error: unknown): void
}

export interface FlushQueueOptions {
  readonly log: NotesLog
  readonly scheduler: Scheduler
  readonly counters: NotesCounters
  /** Told after each transaction how long it took and how many updates it held. */
  readonly onFlushed: (took: Duration, updates: number) => void
}

/** Rooms due within this time of each other share a transaction. */
const GROUPING = milliseconds(2)

export class FlushQueue {
  readonly #log: NotesLog
  readonly #scheduler: Scheduler
  readonly #counters: NotesCounters
  readonly #onFlushed: (took: Duration, updates: number) => void
  readonly #due = new Map<Flushable, Duration>()
  #timer: { readonly at: Duration; readonly cancel: Cancel } | null = null
  #writing = false

  constructor({ log, scheduler, counters, onFlushed }: FlushQueueOptions) {
    this.#log = log
    this.#scheduler = scheduler
    this.#counters = counters
    this.#onFlushed = onFlushed
  }

  /** Asks for a room to be flushed at `at` (elapsed time) or soon after; an earlier request stands. */
  request(room: Flushable, at: Duration): void {
    const asked = this.#due.get(room)
    if (asked !== undefined && asked <= at) return
    this.#due.set(room, at)
    if (!this.#writing) this.#arm(at)
  }

  /** Takes a request back. */
  withdraw(room: Flushable): void {
    this.#due.delete(room)
  }

  #arm(at: Duration): void {
    if (this.#timer) {
      if (this.#timer.at <= at) return
      this.#timer.cancel()
    }
    const delay = milliseconds(Math.max(0, at - this.#scheduler.elapsed()))
    const cancel = this.#scheduler.after(delay, () => {
      this.#timer = null
      // While a transaction runs nothing is taken up; its end arms the timer anew.
      if (!this.#writing) void this.#run()
    })
    this.#timer = { at, cancel }
  }

  async #run(): Promise<void> {
    const horizon = this.#scheduler.elapsed() + GROUPING
    const toWrite = new Map<Flushable, readonly NotesUpdate[]>()
    for (const [room, at] of this.#due) {
      if (at > horizon) continue
      this.#due.delete(room)
      const updates = room.prepare()
      if (updates.length === 0) settle(room)
      else toWrite.set(room, updates)
    }
    if (toWrite.size > 0) {
      this.#writing = true
      await this.#write(toWrite)
      this.#writing = false
    }
    if (this.#due.size > 0) this.#arm(milliseconds(Math.min(...this.#due.values())))
  }

  async #write(toWrite: ReadonlyMap<Flushable, readonly NotesUpdate[]>): Promise<void> {
    const updates = [...toWrite.values()].flat()
    const start = this.#scheduler.elapsed()
    try {
      await this.#log.append(updates)
    } catch (error) {
      this.#counters.failedFlushes += 1
      // What one room wrote may be what the storage cannot take: the others are not to suffer for it.
      if (toWrite.size > 1) for (const entry of toWrite) await this.#write(new Map([entry]))
      else for (const room of toWrite.keys()) room.fail(error)
      return
    }
    this.#counters.flushes += 1
    this.#counters.updatesStored += updates.length
    this.#onFlushed(milliseconds(this.#scheduler.elapsed() - start), updates.length)
    for (const room of toWrite.keys()) settle(room)
  }
}

/** A room that cannot settle is a bug of ours; it must not keep the others from theirs. */
function settle(room: Flushable): void {
  try {
    room.settle()
  } catch (error) {
    room.fail(error)
  }
}
