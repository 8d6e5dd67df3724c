// Opens the storage in a PostgreSQL database, new or old.
import type { Storage } from '../storage.ts'
import { Connection } from './connection.ts'
import { migrate } from './migrate.ts'
import { PostgresStorage } from './storage.ts'

/**
 * Opens the storage in the database that `url` names (`postgres://user:password@host:port/database`), which must be there, and
 * brings it up to date. Rejects with a `StorageError` when it cannot be reached, or is newer than this program.
 */
export async function openPostgresStorage(url: string): Promise<Storage> {
  const connection = new Connection(url)
  try {
    await migrate(connection)
    return new PostgresStorage(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}
