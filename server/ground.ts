// What a server stands on, as its settings say: a storage, and the secret that links follow from.
import { secretKey } from './access/secretKey.ts'
import type { Environment } from './config/environment.ts'
import { openPostgresStorage } from './storage/postgres/open.ts'
import { databaseFile, openSqliteStorage } from './storage/sqlite/open.ts'
import type { Storage } from './storage/storage.ts'
import { StorageError } from './storage/storageError.ts'

/** The storage, opened. Rejects with a `StorageError` when it cannot be. */
export async function openStorage({ dataDir, databaseUrl }: Environment): Promise<Storage> {
  return databaseUrl === null ? openSqliteStorage(databaseFile(dataDir)) : openPostgresStorage(databaseUrl)
}

/**
 * The file that everything is in, for those who copy it and put it back; only the two settings that say where are looked at.
 * @throws StorageError when it is in PostgreSQL instead: a file that lies here is then an old one.
 */
export function ownDatabaseFile(variables: Readonly<Record<string, string | undefined>>): string {
  const { DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '' } = variables
  if (databaseUrl !== '') {
    throw new StorageError(
      'other',
      'With DATABASE_URL everything is in PostgreSQL: use pg_dump and pg_restore',
    )
  }
  return databaseFile(dataDir === '' ? 'data' : dataDir)
}

/** The secret, at least 32 bytes. Rejects when it is in a file that cannot be read. */
export async function secretOf({ dataDir, secret }: Environment): Promise<Buffer> {
  return secret === null ? secretKey(dataDir) : Buffer.from(secret)
}
