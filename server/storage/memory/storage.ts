// The storage in memory: for tests and for trying things out. It is gone when the object is.
import type { AccessStore } from '../accessStore.ts'
import type { EventLog } from '../eventLog.ts'
import type { FeedStore } from '../feeds.ts'
import type { Heartbeat } from '../heartbeat.ts'
import type { MailStops } from '../mailStops.ts'
import type { NotesLog } from '../notesLog.ts'
import type { NotesVersionStore } from '../notesVersions.ts'
import type { OutboxStore } from '../outbox.ts'
import type { PulseStore } from '../pulse.ts'
import type { ResultsStore } from '../results.ts'
import type { SeriesStore } from '../series.ts'
import type { Storage } from '../storage.ts'
import { AccessTables } from './accessTables.ts'
import { MemoryEventLog } from './eventLog.ts'
import { MemoryFeeds } from './feeds.ts'
import { MemoryHeartbeat } from './heartbeat.ts'
import { MemoryLinks } from './links.ts'
import { MemoryLobby } from './lobby.ts'
import { MemoryMailStops } from './mailStops.ts'
import { MemoryNotesLog } from './notesLog.ts'
import { MemoryNotesVersions } from './notesVersions.ts'
import { MemoryOutbox } from './outbox.ts'
import { MemoryPeople } from './people.ts'
import { MemoryPulse } from './pulse.ts'
import { MemoryResults } from './results.ts'
import { MemorySeries } from './series.ts'
import { MemorySessions } from './sessions.ts'

/** A storage that always works. There is nothing to check and nothing to close, so both do nothing. */
export class MemoryStorage implements Storage {
  readonly events: EventLog
  readonly results: ResultsStore
  readonly notes: NotesLog = new MemoryNotesLog()
  readonly notesVersions: NotesVersionStore = new MemoryNotesVersions()
  readonly access: AccessStore
  readonly heartbeat: Heartbeat = new MemoryHeartbeat()
  readonly series: SeriesStore = new MemorySeries()
  readonly pulse: PulseStore = new MemoryPulse()
  readonly outbox: OutboxStore = new MemoryOutbox()
  readonly mailStops: MailStops = new MemoryMailStops()
  readonly feeds: FeedStore

  constructor() {
    const results = new MemoryResults()
    this.events = new MemoryEventLog(results)
    this.results = results
    const tables = new AccessTables()
    this.feeds = new MemoryFeeds(tables)
    this.access = {
      people: new MemoryPeople(tables, this.events),
      links: new MemoryLinks(tables),
      sessions: new MemorySessions(tables),
      lobby: new MemoryLobby(tables),
    }
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}
}
