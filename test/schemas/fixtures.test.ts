// Databases that earlier versions left behind, opened by today's program and read in full.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { migrations as postgresMigrations } from '#server/storage/postgres/migrate.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { migrations as sqliteMigrations } from '#server/storage/sqlite/migrate.ts'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import type { Storage } from '#server/storage/storage.ts'
import { postgresForTests } from '#test/contract/postgres/server.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import { fill, readBack } from './exampleContents.ts'
import { fixtureFile, storedVersions } from './fixtures.ts'
import {
  migrateTo as migratePostgres,
  restoreTo as restorePostgres,
  shapeOf as shapeOfPostgres,
} from './postgresFixture.ts'
import {
  migrateTo as migrateSqlite,
  restoreTo as restoreSqlite,
  shapeOf as shapeOfSqlite,
} from './sqliteFixture.ts'

const postgres = postgresForTests()

/** What of the example a database of `version` holds; what is kept only since later versions is empty. */
async function expected(version: number): Promise<Readonly<Record<number, unknown>>> {
  const storage = new MemoryStorage()
  await fill(storage)
  const all = await readBack(storage)
  return Object.fromEntries(Object.entries(all).filter(([since]) => Number(since) <= version))
}

async function readAndClose(storage: Storage): Promise<Readonly<Record<number, unknown>>> {
  const found = await readBack(storage)
  await storage.close()
  return found
}

describe.each([
  ['sqlite', sqliteMigrations],
  ['postgres', postgresMigrations],
] as const)('%s', (kind, migrations) => {
  it('there is a database of every version, the present one too: run npm run schema-fixtures with each migration', () => {
    expect(storedVersions(kind)).toEqual(migrations.map((_, index) => index + 1))
  })
})

it('the example has something of everything', async () => {
  const { 1: first, ...later } = await expected(9)
  const something = [expect.anything()]
  expect(first).toMatchObject({
    summaries: something,
    areas: something,
    held: something,
    followUps: something,
  })
  expect(JSON.stringify(first).length).toBeGreaterThan(5000)
  expect(JSON.stringify(later)).toContain('Nästa möte i mars')
})

it.each(storedVersions('sqlite'))(
  'the SQLite migrations up to %i make what they made when it was stored',
  (version) => {
    const folder = temporaryFolder()
    const [stored, made] = [join(folder, 'stored.db'), join(folder, 'made.db')]
    restoreSqlite(stored, readFileSync(fixtureFile('sqlite', version), 'utf8'))
    migrateSqlite(made, version)
    expect(shapeOfSqlite(made)).toEqual(shapeOfSqlite(stored))
  },
)

it.each(storedVersions('postgres'))(
  'the PostgreSQL migrations up to %i make what they made when it was stored',
  async (version) => {
    const [stored, made] = [await postgres.emptyDatabase(), await postgres.emptyDatabase()]
    await restorePostgres(stored, readFileSync(fixtureFile('postgres', version), 'utf8'))
    await migratePostgres(made, version)
    expect(await shapeOfPostgres(made)).toEqual(await shapeOfPostgres(stored))
  },
)

it.each(storedVersions('sqlite'))('a SQLite database of version %i is read back in full', async (version) => {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  restoreSqlite(file, readFileSync(fixtureFile('sqlite', version), 'utf8'))
  expect(await readAndClose(openSqliteStorage(file))).toMatchObject(await expected(version))
})

it.each(storedVersions('postgres'))(
  'a PostgreSQL database of version %i is read back in full',
  async (version) => {
    const url = await postgres.emptyDatabase()
    await restorePostgres(url, readFileSync(fixtureFile('postgres', version), 'utf8'))
    expect(await readAndClose(await openPostgresStorage(url))).toMatchObject(await expected(version))
  },
)
