// The storage in memory: for tests and for trying things out. It is gone when the object is.
import type { AccessStore } from '../accessStore.ts'
import type { EventLog } from '../eventLog.ts'
import type { Heartbeat } from '../heartbeat.ts'
import type { NotesLog } from '../notesLog.ts'
import type { Storage } from '../storage.ts'
import { AccessTables } from './accessTables.ts'
import { MemoryEventLog } from './eventLog.ts'
import { MemoryHeartbeat } from './heartbeat.ts'
import { MemoryLinks } from './links.ts'
import { MemoryLobby } from './lobby.ts'
import { MemoryNotesLog } from './notesLog.ts'
import { MemoryPeople } from './people.ts'
import { MemorySessions } from './sessions.ts'

/** A storage that always works. There is nothing to check and nothing to close, so both do nothing. */
export class MemoryStorage implements Storage {
  readonly events: EventLog = new MemoryEventLog()
  readonly notes: NotesLog = new MemoryNotesLog()
  readonly access: AccessStore
  readonly heartbeat: Heartbeat = new MemoryHeartbeat()

  constructor() {
    const tables = new AccessTables()
    this.access = {
      people: new MemoryPeople(tables),
      links: new MemoryLinks(tables),
      sessions: new MemorySessions(tables),
      lobby: new MemoryLobby(tables),
    }
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}
}
