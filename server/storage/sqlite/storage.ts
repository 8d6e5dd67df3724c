// The storage in one SQLite file.
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
import type { Connection } from './connection.ts'
import { SqliteEventLog } from './eventLog.ts'
import { SqliteFeeds } from './feeds.ts'
import { SqliteHeartbeat } from './heartbeat.ts'
import { SqliteLinks } from './links.ts'
import { SqliteLobby } from './lobby.ts'
import { SqliteMailStops } from './mailStops.ts'
import { SqliteNotesLog } from './notesLog.ts'
import { SqliteNotesVersions } from './notesVersions.ts'
import { SqliteOutbox } from './outbox.ts'
import { SqlitePeople } from './people.ts'
import { SqlitePulse } from './pulse.ts'
import { SqliteResults } from './results.ts'
import { SqliteSeries } from './series.ts'
import { SqliteSessions } from './sessions.ts'

/** How much a check writes: more than there is room for in a page that is there already. */
const CHECKED_BYTES = 16_384

export class SqliteStorage implements Storage {
  readonly events: EventLog
  readonly notes: NotesLog
  readonly notesVersions: NotesVersionStore
  readonly access: AccessStore
  readonly heartbeat: Heartbeat
  readonly results: ResultsStore
  readonly series: SeriesStore
  readonly pulse: PulseStore
  readonly outbox: OutboxStore
  readonly mailStops: MailStops
  readonly feeds: FeedStore
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
    this.events = new SqliteEventLog(connection)
    this.notes = new SqliteNotesLog(connection)
    this.notesVersions = new SqliteNotesVersions(connection)
    this.access = {
      people: new SqlitePeople(connection),
      links: new SqliteLinks(connection),
      sessions: new SqliteSessions(connection),
      lobby: new SqliteLobby(connection),
    }
    this.heartbeat = new SqliteHeartbeat(connection)
    this.results = new SqliteResults(connection)
    this.series = new SqliteSeries(connection)
    this.pulse = new SqlitePulse(connection)
    this.outbox = new SqliteOutbox(connection)
    this.mailStops = new SqliteMailStops(connection)
    this.feeds = new SqliteFeeds(connection)
  }

  /** Writes a few pages to disk that leave nothing behind, so that a full disk or a file that can only be read is not taken for one that works. */
  async check(): Promise<void> {
    const values = { nodeId: `check ${'x'.repeat(CHECKED_BYTES)}` }
    await this.#connection.write('check the storage', () => {
      this.#connection.run('INSERT INTO heartbeats (nodeId, at) VALUES (:nodeId, 0)', values)
      this.#connection.run('DELETE FROM heartbeats WHERE nodeId = :nodeId', values)
    })
  }

  async close(): Promise<void> {
    this.#connection.close()
  }
}
