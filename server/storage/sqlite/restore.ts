// Puts a backup in the place of the database, and makes sure that it is what was backed up.
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { StorageError } from '../storageError.ts'
import { contentsOf, requireCopy, requireIntegrity } from './contents.ts'
import type { Contents } from './contents.ts'
import { storageFailure } from './failure.ts'
import { migrations, versionOf } from './migrate.ts'
import { makeFile } from './open.ts'
import { sync } from './sync.ts'

/** What `restore` may do besides. */
export interface RestoreOptions {
  /** Whether a database that holds something may be replaced. It is kept beside, under a name that ends in `.replaced`. */
  readonly replace: boolean
}

/**
 * Copies the backup `source` to `target`, which no server may have open. `target` is there only when it has been compared with the
 * backup, and is on disk then; before, it is as it was.
 * @throws StorageError when the backup is damaged, is no database of ours or is a newer program's; when `target` holds something and may
 * not be replaced; when a server has it open; and when the log of a database that is gone lies beside it.
 */
export async function restore(
  source: string,
  target: string,
  { replace }: RestoreOptions,
): Promise<Contents> {
  if (!existsSync(source)) throw new StorageError('other', `There is no backup ${source}`)
  const unfinished = `${target}.unfinished`
  try {
    refuseInUse(target)
    refuseLeftLog(target)
    const taken = holdsSomething(target)
    if (taken && !replace) {
      throw new StorageError(
        'other',
        `${target} holds data already; say --replace to put the backup in its place`,
      )
    }
    if (taken && existsSync(`${target}.replaced`)) {
      throw new StorageError(
        'other',
        `${target}.replaced is there from an earlier restore; move it away first`,
      )
    }
    const contents = await copy(source, unfinished)
    // A second name for it first: at every moment there is a whole database under its own name, the one or the other.
    if (taken) linkSync(target, `${target}.replaced`)
    renameSync(unfinished, target)
    sync(dirname(target))
    return contents
  } catch (error) {
    throw storageFailure(`restore ${source}`, error)
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true })
  }
}

async function copy(source: string, target: string): Promise<Contents> {
  const original = new DatabaseSync(source, { readOnly: true })
  try {
    requireIntegrity(original, 'The backup is damaged')
    const version = versionOf(original)
    if (version === 0) throw new StorageError('other', `${source} is no database of Snabbdialog`)
    if (version > migrations.length) {
      throw new StorageError('other', `${source} is from a newer program, of version ${version}`)
    }
    makeFile(target)
    await backup(original, target)
    const contents = contentsOf(original)
    requireCopy(target, contents, 'The copy is damaged')
    return contents
  } finally {
    original.close()
  }
}

/** A server that runs keeps its log of writes beside the file, and would go on writing into the file that is replaced. */
function refuseInUse(file: string): void {
  if (!existsSync(file)) return
  const db = new DatabaseSync(file)
  try {
    // Brings in what a server that was killed has left, and leaves no log behind; while another connection is open it cannot.
    db.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    throw new StorageError('busy', `${file} is in use; stop the server first`, { cause: error })
  } finally {
    db.close()
  }
}

/** SQLite takes any log beside a database for its own, and would write into the backup what the one that is gone had last. */
function refuseLeftLog(file: string): void {
  if (existsSync(file)) return
  for (const log of [`${file}-wal`, `${file}-journal`]) {
    if (!existsSync(log) || statSync(log).size === 0) continue
    throw new StorageError('other', `${log} is left of a database that is gone; move it away first`)
  }
}

function holdsSomething(file: string): boolean {
  if (!existsSync(file)) return false
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return Object.values(contentsOf(db)).some(({ rows }) => rows > 0)
  } finally {
    db.close()
  }
}
