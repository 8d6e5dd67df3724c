// What is in a database, so that two can be compared, and whether it is whole.
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { StorageError } from '../storageError.ts'

/** What is in a table, so that two can be compared: rows in the order in which they are stored. */
export interface TableDigest {
  readonly rows: number
  /** SHA-256 over every value of every row. */
  readonly digest: string
}

/** What is in a database, by table. */
export type Contents = Readonly<Record<string, TableDigest>>

const tableSchema = z.object({ name: z.string() })
const integritySchema = z.object({ integrity_check: z.string() })

/** @throws StorageError with `message` when SQLite finds the database damaged */
export function requireIntegrity(db: DatabaseSync, message: string): void {
  const integrity = integritySchema.parse(db.prepare('PRAGMA integrity_check(1)').get()).integrity_check
  if (integrity !== 'ok') throw new StorageError('corrupt', message)
}

/** @throws StorageError when the copy in `file` holds anything else than `contents`, with `damaged` as its message when it is not even whole */
export function requireCopy(file: string, contents: Contents, damaged: string): void {
  const db = new DatabaseSync(file)
  try {
    requireIntegrity(db, damaged)
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
