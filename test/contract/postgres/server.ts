// A PostgreSQL server for the tests of one file, and an empty storage in it for each that asks.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { Client } from 'pg'
import { startPostgres } from '#scripts/cluster/postgres.mjs'
import type { PostgresServer } from '#scripts/cluster/postgres.mjs'

export interface TestPostgres {
  /** The server itself. */
  readonly server: () => PostgresServer
  /** The address of a database in which there is nothing yet. */
  readonly emptyDatabase: () => Promise<string>
}

/** Starts a server before the tests of this file, and stops it after them. */
export function postgresForTests(): TestPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'snabbdialog-postgres-'))
  // PostgreSQL runs as somebody else where the tests are run by root.
  chmodSync(folder, 0o711)
  let running: PostgresServer | null = null
  beforeAll(async () => {
    running = await startPostgres(join(folder, 'server'))
  })
  afterAll(async () => {
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const server = (): PostgresServer => {
    if (running === null) throw new Error('PostgreSQL is there within tests')
    return running
  }
  return {
    server,
    async emptyDatabase() {
      const { url } = server()
      const schema = `s${randomUUID().replaceAll('-', '')}`
      const client = new Client(url)
      await client.connect()
      await client.query(`CREATE SCHEMA ${schema}`)
      await client.end()
      return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
    },
  }
}
