// A storage: everything that outlives the process, behind interfaces that memory, SQLite and PostgreSQL can all keep.
import type { AccessStore } from './accessStore.ts'
import type { EventLog } from './eventLog.ts'
import type { FeedStore } from './feeds.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { MailStops } from './mailStops.ts'
import type { NotesLog } from './notesLog.ts'
import type { NotesVersionStore } from './notesVersions.ts'
import type { OutboxStore } from './outbox.ts'
import type { PulseStore } from './pulse.ts'
import type { ResultsStore } from './results.ts'
import type { SeriesStore } from './series.ts'

/** The whole of a storage. Its parts share one database and close together. */
export interface Storage {
  readonly events: EventLog
  readonly notes: NotesLog
  readonly notesVersions: NotesVersionStore
  readonly access: AccessStore
  readonly heartbeat: Heartbeat
  /** Written by `events`, together with what it follows from. */
  readonly results: ResultsStore
  readonly series: SeriesStore
  readonly pulse: PulseStore
  readonly outbox: OutboxStore
  readonly mailStops: MailStops
  readonly feeds: FeedStore
  /** Resolves when the storage can be used now. @throws StorageError that says why it cannot. */
  check(): Promise<void>
  /** Waits for what is being written and closes. Everything after it rejects with code `closed`; closing again does nothing. */
  close(): Promise<void>
}
