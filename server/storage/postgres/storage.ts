// The storage in a PostgreSQL database, which several nodes may share.
import { randomUUID } from 'node:crypto'
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
import { PostgresEventLog } from './eventLog.ts'
import { PostgresFeeds } from './feeds.ts'
import { PostgresHeartbeat } from './heartbeat.ts'
import { PostgresLinks } from './links.ts'
import { PostgresLobby } from './lobby.ts'
import { PostgresMailStops } from './mailStops.ts'
import { PostgresNotesLog } from './notesLog.ts'
import { PostgresNotesVersions } from './notesVersions.ts'
import { PostgresOutbox } from './outbox.ts'
import { PostgresPeople } from './people.ts'
import { PostgresPulse } from './pulse.ts'
import { PostgresResults } from './results.ts'
import { PostgresSeries } from './series.ts'
import { PostgresSessions } from './sessions.ts'

export class PostgresStorage implements Storage {
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
    this.events = new PostgresEventLog(connection)
    this.notes = new PostgresNotesLog(connection)
    this.notesVersions = new PostgresNotesVersions(connection)
    this.access = {
      people: new PostgresPeople(connection),
      links: new PostgresLinks(connection),
      sessions: new PostgresSessions(connection),
      lobby: new PostgresLobby(connection),
    }
    this.heartbeat = new PostgresHeartbeat(connection)
    this.results = new PostgresResults(connection)
    this.series = new PostgresSeries(connection)
    this.pulse = new PostgresPulse(connection)
    this.outbox = new PostgresOutbox(connection)
    this.mailStops = new PostgresMailStops(connection)
    this.feeds = new PostgresFeeds(connection)
  }

  /** Writes a row that leaves nothing behind, so that a server that can only be read from is not taken for one that works. */
  async check(): Promise<void> {
    // Servers that look at the same moment are not to wait for each other.
    const values = { nodeId: `check ${randomUUID()}` }
    await this.#connection.write('check the storage', async (db) => {
      await db.run('INSERT INTO heartbeats (node_id, at) VALUES (:nodeId, 0)', values)
      await db.run('DELETE FROM heartbeats WHERE node_id = :nodeId', values)
    })
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}
