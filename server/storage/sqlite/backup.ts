// Copies the database of a running server to another file, and makes sure that the copy is the same.
import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { StorageError } from '../storageError.ts'
import { contentsOf, requireCopy, requireIntegrity } from './contents.ts'
import type { Contents } from './contents.ts'
import { storageFailure } from './failure.ts'
import { sync } from './sync.ts'

/** How long to wait for a server that is just starting on the file, in milliseconds. */
const PATIENCE_MS = 5000

/** More pages than a database can have: the whole copy is one step, so that writers never make it begin anew. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the database `source` to `target`, as it is at one moment; a server that uses it is not held up. `target` is there only when
 * it has been compared with the original, and is on disk then. It holds names: only its owner may read it.
 * @throws StorageError when there is no such database, `target` exists, or the copy is not the same.
 */
export async function backUp(source: string, target: string): Promise<Contents> {
  if (!existsSync(source)) throw new StorageError('other', `There is no database ${source}`)
  if (existsSync(target))
    throw new StorageError('other', `${target} exists already; a backup overwrites nothing`)
  const unfinished = `${target}.unfinished`
  try {
    const contents = await copy(source, unfinished)
    renameSync(unfinished, target)
    sync(dirname(target))
    return contents
  } catch (error) {
    throw storageFailure(`back up to ${target}`, error)
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true })
  }
}

async function copy(source: string, target: string): Promise<Contents> {
  closeSync(openSync(target, 'w', 0o600))
  chmodSync(target, 0o600)
  const original = new DatabaseSync(source, { timeout: PATIENCE_MS })
  try {
    // From the first read to the last this connection sees one moment, and the copy is made of it.
    original.exec('BEGIN')
    const contents = contentsOf(original)
    await backup(original, target, { rate: ALL_PAGES })
    requireCopy(target, contents, 'The copy is damaged, and so may the original be')
    sync(target)
    return contents
  } finally {
    original.close()
  }
}

/**
 * Compares the database `source` with an earlier backup of it, table by table, and gives the tables that differ: none when nothing was
 * written since. Neither is changed. @throws StorageError when one of them is not there or is damaged.
 */
export function differences(source: string, other: string): readonly string[] {
  const [original, copied] = [source, other].map(contentsOfFile)
  const tables = new Set([...Object.keys(original ?? {}), ...Object.keys(copied ?? {})])
  return [...tables].filter((table) => original?.[table]?.digest !== copied?.[table]?.digest)
}

function contentsOfFile(file: string): Contents {
  if (!existsSync(file)) throw new StorageError('other', `There is no database ${file}`)
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS })
    try {
      requireIntegrity(db, `${file} is damaged`)
      return contentsOf(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw storageFailure(`read ${file}`, error)
  }
}
