// What a simulated server keeps everything on, which outlives it: memory, or the file of the real SQLite storage.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { Connection } from '#server/storage/sqlite/connection.ts'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { SqliteStorage } from '#server/storage/sqlite/storage.ts'
import type { Storage } from '#server/storage/storage.ts'

export interface Disk {
  /** The storage as a server opens it that starts. The one before it is closed, as when its process has ended. */
  readonly open: () => Promise<Storage>
  /** What somebody finds who opens it now, whatever a running server has in memory. */
  readonly find: <T>(what: (storage: Storage) => Promise<T>) => Promise<T>
  /** Closes and removes it. */
  readonly remove: () => Promise<void>
}

const makers = {
  memory(): Disk {
    const storage = new MemoryStorage()
    return { open: async () => storage, find: (what) => what(storage), remove: async () => undefined }
  },

  sqlite(): Disk {
    const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-simulation-'))
    const file = databaseFile(folder)
    let running: Storage | null = null
    return {
      async open() {
        await running?.close()
        running = openSqliteStorage(file)
        return running
      },
      async find(what) {
        const storage = new SqliteStorage(new Connection(new DatabaseSync(file, { readOnly: true })))
        try {
          return await what(storage)
        } finally {
          await storage.close()
        }
      },
      async remove() {
        await running?.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

export type DiskKind = keyof typeof makers
export const diskKinds: readonly DiskKind[] = ['memory', 'sqlite']

/** An empty one. */
export const makeDisk = (kind: DiskKind): Disk => makers[kind]()
