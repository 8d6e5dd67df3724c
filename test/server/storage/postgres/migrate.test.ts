// How a PostgreSQL database is brought up to date.
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { Connection } from '#server/storage/postgres/connection.ts'
import { migrate, migrations } from '#server/storage/postgres/migrate.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { postgresForTests } from '#test/contract/postgres/server.ts'

const postgres = postgresForTests()

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

it('many nodes that start at once on an empty database migrate it once', async () => {
  const url = await postgres.emptyDatabase()
  const storages = await Promise.all(Array.from({ length: 5 }, () => openPostgresStorage(url)))
  await Promise.all(storages.map((storage) => storage.close()))
  expect(await ask(url, 'SELECT version::int FROM schema_version')).toEqual([{ version: migrations.length }])
})

it('a database from any earlier version is brought up to date', async () => {
  for (const version of migrations.keys()) {
    const url = await postgres.emptyDatabase()
    const earlier = new Connection(url)
    await migrate(earlier, migrations.slice(0, version))
    await earlier.close()
    const storage = await openPostgresStorage(url)
    await expect(storage.check()).resolves.toBeUndefined()
    await storage.close()
  }
})

it('a database from a newer program is left alone', async () => {
  const url = await postgres.emptyDatabase()
  await (await openPostgresStorage(url)).close()
  await ask(url, 'UPDATE schema_version SET version = version + 1')
  await expect(openPostgresStorage(url)).rejects.toThrow(/this program knows versions up to/)
})

it('a migration that fails leaves the database as it was', async () => {
  const url = await postgres.emptyDatabase()
  const connection = new Connection(url)
  const broken = [...migrations, 'CREATE TABLE half (id text); SELECT 1 / 0']
  await expect(migrate(connection, broken)).rejects.toMatchObject({ name: 'StorageError' })
  await connection.close()
  expect(await ask(url, 'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()')).toEqual([])
})
