// Brings a database's tables up to what this program knows. Forward only: a published migration never changes.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { StorageError } from '../storageError.ts'
import { storageFailure } from './failure.ts'
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

const versionSchema = z.object({ user_version: z.int().min(0) })

/** How many migrations a database has been through; 0 for an empty one. */
export function versionOf(db: DatabaseSync): number {
  return versionSchema.parse(db.prepare('PRAGMA user_version').get()).user_version
}

/**
 * Runs the migrations that the database lacks, all of them in one transaction: a failure leaves it as it was.
 * @throws StorageError when the database is newer than this program, and when it cannot be changed.
 */
export function migrate(db: DatabaseSync, known: readonly string[] = migrations): void {
  try {
    // Also when there is nothing to do: two programs that open the same new file must not both fill it.
    db.exec('BEGIN IMMEDIATE')
    const version = versionOf(db)
    if (version > known.length) {
      throw new StorageError(
        'other',
        `The database has version ${version}, this program knows versions up to ${known.length}. ` +
          'Run the newer program that the database was last used with, or restore a backup from before it.',
      )
    }
    for (const sql of known.slice(version)) db.exec(sql)
    db.exec(`PRAGMA user_version = ${known.length}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw storageFailure('migrate the database', error)
  }
}
