// What a server stands on, as its settings say: a storage, and the secret that links follow from.
import { secretKey } from './access/secretKey.ts'
import type { Environment } from './config/environment.ts'
import { openPostgresStorage } from './storage/postgres/open.ts'
import { databaseFile, openSqliteStorage } from './storage/sqlite/open.ts'
import type { Storage } from './storage/storage.ts'

/** The storage, opened. Rejects with a `StorageError` when it cannot be. */
export async function openStorage({ dataDir, databaseUrl }: Environment): Promise<Storage> {
  return databaseUrl === null ? openSqliteStorage(databaseFile(dataDir)) : openPostgresStorage(databaseUrl)
}

/** The secret, at least 32 bytes. Rejects when it is in a file that cannot be read. */
export async function secretOf({ dataDir, secret }: Environment): Promise<Buffer> {
  return secret === null ? secretKey(dataDir) : Buffer.from(secret)
}
