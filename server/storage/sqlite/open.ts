// Opens the SQLite file, new or old, with the settings that durability rests on.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../storage.ts'
import { Connection, PATIENCE_MS } from './connection.ts'
import { storageFailure } from './failure.ts'
import { migrate } from './migrate.ts'
import { SqliteStorage } from './storage.ts'

/** The database's file within the folder that holds the server's data. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'snabbdialog.db')

/**
 * Opens the storage in `file`, which is made when it is not there, readable by its owner alone, and brings it up to date.
 * @throws StorageError when it cannot be opened, is damaged, or is newer than this program.
 */
export function openSqliteStorage(file: string): Storage {
  return new SqliteStorage(new Connection(openDatabase(file)))
}

/** The same, without the storage around it. */
export function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    makeFile(file)
    db = new DatabaseSync(file, { timeout: PATIENCE_MS, enableForeignKeyConstraints: true })
    // Readers and the backup do not stop the writer. FULL syncs the log at every commit: NORMAL survives kill -9 too, but
    // would lose the last commits when the power goes.
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    // On macOS a plain fsync stops at the disk's own cache.
    db.exec('PRAGMA fullfsync = ON')
    // What is deleted is overwritten: to erase a person is to erase the name from the file.
    db.exec('PRAGMA secure_delete = ON')
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    throw storageFailure(`open ${file}`, error)
  }
}

/** Makes the file when it is not there. SQLite gives its log the same rights as the file, so they are set before it opens it. */
export function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}
