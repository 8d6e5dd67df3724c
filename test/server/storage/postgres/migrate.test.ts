// How a PostgreSQL database is brought up to date.
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { Connection } from '#server/storage/postgres/connection.ts'
import { migrate, migrations } from '#server/storage/postgres/migrate.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { milliseconds, minutes } from '#shared/time/instant.ts'
import { postgresForTests } from '#test/contract/postgres/server.ts'

const postgres = postgresForTests()

/** A connection of the program's own, for the time of the test. */
function connectionTo(url: string): Connection {
  const connection = new Connection(url)
  onTestFinished(() => connection.close())
  return connection
}

/** Somebody else in the database, who stays in it until the test ends. */
async function somebodyElse(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

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

it('a migration is cut by no time limit of the connection’s, and waits for tables for as long as it is told', async () => {
  const url = await postgres.emptyDatabase()
  const telling = `CREATE TABLE limits AS
    SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`
  const connection = connectionTo(url)
  await migrate(connection, [...migrations, telling])
  expect(await ask(url, 'SELECT * FROM limits')).toEqual([{ statement: '0', lock: '3s' }])
  // What comes after it on the same connections is limited again.
  const after = connection.read('read the limits', (db) =>
    db.row(z.object({ timeout: z.string() }), "SELECT current_setting('statement_timeout') AS timeout"),
  )
  expect(await after).toEqual({ timeout: '10s' })
})

it('a node waits for another that migrates for as long as that takes, and then has nothing left to do', async () => {
  const url = await postgres.emptyDatabase()
  const gate = await somebodyElse(url)
  await gate.query('SELECT pg_advisory_lock(1)')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const slow = [...migrations, 'CREATE TABLE late (id text); SELECT pg_advisory_xact_lock(1)']
  const nodes = [1, 2].map(() => migrate(connectionTo(url), slow, minutes(60)))
  const waiting = "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
  await expect.poll(() => ask(url, waiting)).toEqual([{ count: 2 }])
  // The driver gives up a statement that takes much longer than the server would let it run.
  await vi.advanceTimersByTimeAsync(minutes(60))
  await gate.query('SELECT pg_advisory_unlock(1)')
  await expect(Promise.all(nodes)).resolves.toHaveLength(2)
})

it('a migration that needs a table which somebody keeps in use gives up in words, and is done when it is free', async () => {
  const url = await postgres.emptyDatabase()
  await (await openPostgresStorage(url)).close()
  const reader = await somebodyElse(url)
  await reader.query('BEGIN')
  await reader.query('SELECT count(*) FROM people')
  const next = [...migrations, 'CREATE TABLE next (id text); ALTER TABLE people ADD COLUMN title text']
  await expect(migrate(connectionTo(url), next, milliseconds(50))).rejects.toMatchObject({
    code: 'busy',
    message: 'migrate the database: SQLSTATE 55P03 (somebody else keeps in use what it needs)',
  })
  expect(await ask(url, 'SELECT version::int FROM schema_version')).toEqual([{ version: migrations.length }])
  await reader.query('COMMIT')
  await migrate(connectionTo(url), next)
  expect(await ask(url, 'SELECT count(*)::int FROM next')).toEqual([{ count: 0 }])
})
