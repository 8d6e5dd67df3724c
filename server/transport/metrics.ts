// What can be measured of the running server, in the form that Prometheus reads. Numbers alone: no ids, no names.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Duration } from '#shared/time/instant.ts'
import type { FileThread, NotMade } from '#server/exports/thread/fileThread.ts'
import type { FileOrder } from '#server/exports/thread/order.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import type { NotesServer } from '#server/notes/server.ts'
import type { LiveDialogues } from './live/liveDialogues.ts'

/** What is looked at when somebody asks. */
export interface Watched {
  readonly live: LiveDialogues
  readonly rooms: DialogueRooms
  readonly notes: NotesServer
  readonly files: FileThread
}

/** Latencies in seconds; a durable write takes from a fraction of a millisecond on a fast disk to seconds on a sick one. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** In seconds: the smallest file when nothing waits, and the longest that any is waited for. */
const fileBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** The measurements of one server since it started. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #appends: Histogram
  readonly #flushes: Histogram
  readonly #updates: Counter
  readonly #files: Histogram<'kind'>
  readonly #notMade: Counter<'reason'>

  constructor() {
    const registers = [this.#registry]
    // The process's own: memory, CPU, and how long the event loop keeps others waiting.
    collectDefaultMetrics({ register: this.#registry })
    this.#appends = new Histogram({
      name: 'snabbdialog_event_append_seconds',
      help: 'How long it took until the events of a command were on disk.',
      buckets,
      registers,
    })
    this.#flushes = new Histogram({
      name: 'snabbdialog_notes_flush_seconds',
      help: 'How long it took until a group of edits of notes was on disk.',
      buckets,
      registers,
    })
    this.#updates = new Counter({
      name: 'snabbdialog_notes_updates_total',
      help: 'Updates of notes that were written.',
      registers,
    })
    this.#files = new Histogram({
      name: 'snabbdialog_export_seconds',
      help: 'How long it took until an export was made, waiting included.',
      labelNames: ['kind'],
      buckets: fileBuckets,
      registers,
    })
    this.#notMade = new Counter({
      name: 'snabbdialog_exports_not_made_total',
      help: 'Exports that were not made, by why.',
      labelNames: ['reason'],
      registers,
    })
  }

  /** The events of a command are on disk. */
  appended(took: Duration): void {
    this.#appends.observe(took / 1000)
  }

  /** A group of edits is on disk. */
  flushed(took: Duration, updates: number): void {
    this.#flushes.observe(took / 1000)
    this.#updates.inc(updates)
  }

  /** An export is made, after waiting for others. */
  fileMade(kind: FileOrder['kind'], took: Duration): void {
    this.#files.observe({ kind }, took / 1000)
  }

  /** An export was asked for, and there is none. */
  fileNotMade(reason: NotMade['reason']): void {
    this.#notMade.inc({ reason })
  }

  /** Reads how many there are of what is open, whenever somebody asks. To be called once. */
  watch({ live, rooms, notes, files }: Watched): void {
    this.#gauge('snabbdialog_dialogue_connections', 'Pages connected to dialogues.', () =>
      live.all.reduce((sum, { admissions }) => sum + admissions.length, 0),
    )
    this.#gauge('snabbdialog_dialogue_rooms', 'Dialogues in memory.', () => rooms.loaded.length)
    this.#gauge('snabbdialog_notes_connections', 'Connections to notes.', () => notes.counters.connections)
    this.#gauge('snabbdialog_notes_rooms', 'Notes in memory.', () => notes.counters.rooms)
    this.#gauge('snabbdialog_notes_refusals', 'Connections to notes that were refused or ended.', () => {
      return notes.counters.refusals
    })
    this.#gauge('snabbdialog_notes_failed_flushes', 'Groups of edits that could not be written.', () => {
      return notes.counters.failedFlushes
    })
    this.#gauge('snabbdialog_exports', 'Exports that are being made or wait.', () => files.ordered)
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** Everything, as text. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: () => gauge.set(read()),
    })
  }
}
