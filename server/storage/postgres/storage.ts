// The storage in a PostgreSQL database, which several nodes may share.
import type { AccessStore } from '../accessStore.ts'
import type { EventLog } from '../eventLog.ts'
import type { Heartbeat } from '../heartbeat.ts'
import type { NotesLog } from '../notesLog.ts'
import type { Storage } from '../storage.ts'
import type { Connection } from './connection.ts'
import { PostgresEventLog } from './eventLog.ts'
import { PostgresHeartbeat } from './heartbeat.ts'
import { PostgresLinks } from './links.ts'
import { PostgresLobby } from './lobby.ts'
import { PostgresNotesLog } from './notesLog.ts'
import { PostgresPeople } from './people.ts'
import { PostgresSessions } from './sessions.ts'

export class PostgresStorage implements Storage {
  readonly events: EventLog
  readonly notes: NotesLog
  readonly access: AccessStore
  readonly heartbeat: Heartbeat
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
    this.events = new PostgresEventLog(connection)
    this.notes = new PostgresNotesLog(connection)
    this.access = {
      people: new PostgresPeople(connection),
      links: new PostgresLinks(connection),
      sessions: new PostgresSessions(connection),
      lobby: new PostgresLobby(connection),
    }
    this.heartbeat = new PostgresHeartbeat(connection)
  }

  /** Takes a lock that only a writer gets, so that a server that can only be read from is not taken for a working storage. */
  async check(): Promise<void> {
    await this.#connection.write('check the storage', (db) =>
      db.run('SELECT node_id FROM heartbeats LIMIT 1 FOR UPDATE'),
    )
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}
