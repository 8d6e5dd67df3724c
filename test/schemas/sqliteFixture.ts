// Databases of SQLite as text: what they were at an earlier version, and how they come to be again.
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { migrate, migrations } from '#server/storage/sqlite/migrate.ts'
import { readModelsVersionAt } from './fixtures.ts'

const tableSchema = z.object({ name: z.string() })
const shapeSchema = z.object({ sql: z.string() })

/** The database `full`, of the present version, as it would have been at `version`: what later versions have added is left out. */
export function dumpAt(full: string, version: number): string {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations.slice(0, version))
  db.prepare('ATTACH ? AS present').run(full)
  const shapes = db.prepare(`SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid`).all()
  const lines = shapes.map((row) => `${shapeSchema.parse(row).sql};`)
  for (const table of tablesOf(db)) {
    const columns = columnsOf(db, table)
    const quoted = columns.map((column) => `quote("${column}")`).join(`||','||`)
    const rows = db.prepare(`SELECT ${quoted} AS name FROM present."${table}" ORDER BY 1`).all()
    const names = columns.map((column) => `"${column}"`).join()
    for (const row of rows)
      lines.push(`INSERT INTO "${table}" (${names}) VALUES (${tableSchema.parse(row).name});`)
  }
  if (tablesOf(db).includes('indexedDialogues')) {
    lines.push(`UPDATE indexedDialogues SET version = ${readModelsVersionAt(version)};`)
  }
  db.close()
  return `${[...lines, `PRAGMA user_version = ${version};`].join('\n')}\n`
}

/** Makes the database that `dump` describes. */
export function restoreTo(file: string, dump: string): void {
  const db = new DatabaseSync(file)
  db.exec(dump)
  db.close()
}

/** Makes an empty database of `version`. */
export function migrateTo(file: string, version: number): void {
  const db = new DatabaseSync(file)
  migrate(db, migrations.slice(0, version))
  db.close()
}

/** What a database's tables and indexes were made by, and its version. */
export function shapeOf(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true })
  const shapes = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
  const version = db.prepare('PRAGMA user_version').get()
  db.close()
  return [version, ...shapes]
}

const tablesOf = (db: DatabaseSync): readonly string[] =>
  db
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all()
    .map((row) => tableSchema.parse(row).name)

const columnsOf = (db: DatabaseSync, table: string): readonly string[] =>
  db
    .prepare(`SELECT name FROM pragma_table_info(?, 'main')`)
    .all(table)
    .map((row) => tableSchema.parse(row).name)
