// Bringing a database up to date.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { migrate, migrations, versionOf } from '#server/storage/sqlite/migrate.ts'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

function openEmpty(): DatabaseSync {
  const db = new DatabaseSync(join(temporaryFolder(), 'database.db'))
  onTestFinished(() => db.close())
  return db
}

const shapeOf = (db: DatabaseSync) =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()

it('the files of migrations are numbered from 1 without gaps, one for each version', () => {
  const folder = fileURLToPath(new URL('../../../../server/storage/sqlite/migrations', import.meta.url))
  const numbers = readdirSync(folder)
    .toSorted()
    .map((name) => Number(/^(\d{4})-/.exec(name)?.[1]))
  expect(numbers).toEqual(migrations.map((_, index) => index + 1))
})

it('a database of any earlier version comes to the same shape as a new one', () => {
  const fresh = openEmpty()
  migrate(fresh)
  for (let version = 0; version <= migrations.length; version += 1) {
    const old = openEmpty()
    migrate(old, migrations.slice(0, version))
    expect(versionOf(old)).toBe(version)
    migrate(old)
    expect(versionOf(old)).toBe(migrations.length)
    expect(shapeOf(old)).toEqual(shapeOf(fresh))
  }
})

it('a migration that fails leaves the database as it was', () => {
  const db = openEmpty()
  migrate(db, ['CREATE TABLE one (id INTEGER) STRICT; INSERT INTO one VALUES (1);'])
  const before = shapeOf(db)
  const failing = ['', 'CREATE TABLE two (id INTEGER) STRICT', 'DELETE FROM one; DROP TABLE three']
  expect(() => migrate(db, failing)).toThrow('migrate the database')
  expect(versionOf(db)).toBe(1)
  expect(shapeOf(db)).toEqual(before)
  expect(db.prepare('SELECT count(*) AS rows FROM one').get()).toEqual({ rows: 1 })
})

it('a database from a newer program is refused with a reason, and left alone', () => {
  const file = join(temporaryFolder(), 'database.db')
  const newer = new DatabaseSync(file)
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`)
  newer.close()
  const reason = `has version ${migrations.length + 1}, this program knows versions up to ${migrations.length}`
  expect(() => openSqliteStorage(file)).toThrow(reason)
  const after = new DatabaseSync(file)
  expect(versionOf(after)).toBe(migrations.length + 1)
  expect(shapeOf(after)).toEqual([])
  after.close()
})
