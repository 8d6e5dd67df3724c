// Brings a database's tables up to what this program knows. Forward only: a published migration never changes.
import { z } from 'zod'
import { seconds } from '#shared/time/instant.ts'
import { StorageError } from '../storageError.ts'
import type { Connection } from './connection.ts'
import { eventLogMigration } from './migrations/0001-eventLog.ts'
import { notesLogMigration } from './migrations/0002-notesLog.ts'
import { accessMigration } from './migrations/0003-access.ts'
import { heartbeatMigration } from './migrations/0004-heartbeat.ts'
import { resultsMigration } from './migrations/0005-results.ts'
import { loopMigration } from './migrations/0006-loop.ts'
import { heldDialoguesMigration } from './migrations/0007-heldDialogues.ts'
import { pulseGroupsMigration } from './migrations/0008-pulseGroups.ts'
import { notesVersionsMigration } from './migrations/0009-notesVersions.ts'
import { emailSinceMigration } from './migrations/0010-emailSince.ts'

/** The SQL of each version, version 1 first. */
export const migrations: readonly string[] = [
  eventLogMigration,
  notesLogMigration,
  accessMigration,
  heartbeatMigration,
  resultsMigration,
  loopMigration,
  heldDialoguesMigration,
  pulseGroupsMigration,
  notesVersionsMigration,
  emailSinceMigration,
]

const versionSchema = z.object({ version: z.int().min(0) })

/** Any number will do, as long as nobody else in the same database locks it: the letters of "snabb". */
const MIGRATION_LOCK = 0x736e616262

/**
 * How long a migration waits for a table that somebody uses. Whatever comes to that table meanwhile waits behind it, and nodes that
 * serve wait no longer than five seconds for a lock.
 */
const TABLE_WITHIN = seconds(3)

/**
 * Runs the migrations that the database lacks, all of them in one transaction: a failure leaves it as it was. Of several nodes that
 * start at once one migrates, for as long as that takes, and the others wait. Rejects with a `StorageError` when the database is newer
 * than this program, when somebody keeps a table in use that is to be changed, and when the database cannot be changed at all.
 * @param tableWithin how long to wait for such a table, in milliseconds
 */
export async function migrate(
  connection: Connection,
  known: readonly string[] = migrations,
  tableWithin = TABLE_WITHIN,
): Promise<void> {
  await connection.rebuild('migrate the database', async (db) => {
    await db.script('SET LOCAL lock_timeout = 0')
    await db.run(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await db.script(`SET LOCAL lock_timeout = ${tableWithin}`)
    await db.script('CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL)')
    const version = (await db.row(versionSchema, 'SELECT version FROM schema_version'))?.version ?? 0
    if (version > known.length) {
      throw new StorageError(
        'other',
        `The database has version ${version}, this program knows versions up to ${known.length}. ` +
          'Run the newer program that the database was last used with, or restore a backup from before it.',
      )
    }
    if (version === known.length) return
    for (const sql of known.slice(version)) await db.script(sql)
    await db.run('DELETE FROM schema_version')
    await db.run('INSERT INTO schema_version (version) VALUES (:version)', { version: known.length })
  })
}
