// Copies the database of a running server to another file, and makes sure that the copy is the same.
import { createHash } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { StorageError } from '../storageError.ts'
import { storageFailure } from './failure.ts'

/** What is in a table, so that two can be compared: rows in the order in which they are stored. */
export interface TableDigest {
  readonly rows: number
  /** SHA-256 over every value of every row. */
  readonly digest: string
}

export type Contents = Readonly<Record<string, TableDigest>>

const tableSchema = z.object({ name: z.string() })
const integritySchema = z.object({ integrity_check: z.string() })

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
    checkCopy(target, contents)
    sync(target)
    return contents
  } finally {
    original.close()
  }
}

function checkCopy(file: string, contents: Contents): void {
  const db = new DatabaseSync(file)
  try {
    const integrity = integritySchema.parse(db.prepare('PRAGMA integrity_check(1)').get()).integrity_check
    if (integrity !== 'ok')
      throw new StorageError('corrupt', 'The copy is damaged, and so may the original be')
    if (JSON.stringify(contentsOf(db)) !== JSON.stringify(contents)) {
      throw new StorageError('corrupt', 'The copy is not the same as the original')
    }
  } finally {
    db.close()
  }
}

/** Every table of a database with what is in it. */
export function contentsOf(db: DatabaseSync): Contents {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all()
    .map((row) => tableSchema.parse(row).name)
  return Object.fromEntries(tables.map((name) => [name, digestOf(db, name)]))
}

function digestOf(db: DatabaseSync, table: string): TableDigest {
  const hash = createHash('sha256')
  let rows = 0
  const statement = db.prepare(`SELECT * FROM "${table}"`)
  statement.setReadBigInts(true)
  for (const row of statement.iterate()) {
    rows += 1
    for (const value of Object.values(row)) addValue(hash, value)
  }
  return { rows, digest: hash.digest('hex') }
}

/** Kind and length go before each value, so that no two different rows look alike. */
function addValue(hash: ReturnType<typeof createHash>, value: SQLOutputValue): void {
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
  hash.update(`${value === null ? 'null' : typeof value}:${bytes.length}:`)
  hash.update(bytes)
}

/** Returns when a file, or the list of files in a folder, is on disk. */
function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
