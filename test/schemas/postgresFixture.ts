// Databases of PostgreSQL as text: what they were at an earlier version, and how they come to be again.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { databasePrograms } from '#scripts/setup/databases.mjs'
import { Connection } from '#server/storage/postgres/connection.ts'
import { migrate, migrations } from '#server/storage/postgres/migrate.ts'
import { readModelsVersionAt } from './fixtures.ts'

const namesSchema = z.array(z.object({ name: z.string() }))

/** The address of a schema of its own in the database `url`, which is made when it is not there. */
export async function schemaIn(url: string, schema: string): Promise<string> {
  await ask(url, `CREATE SCHEMA IF NOT EXISTS ${schema}`)
  return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
}

/** The schema `full` of the database `url`, of the present version, as it would have been at `version`. */
export async function dumpAt(url: string, full: string, version: number): Promise<string> {
  const schema = `schema_of_version_${version}`
  const connection = new Connection(await schemaIn(url, schema))
  await migrate(connection, migrations.slice(0, version))
  await connection.close()
  const tables = await namesOf(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = '${schema}' AND tablename <> 'schema_version'`,
  )
  for (const table of tables) {
    const columns = await namesOf(
      url,
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = '${schema}' AND table_name = '${table}' AND is_generated = 'NEVER'`,
    )
    const list = columns.map((column) => `"${column}"`).join()
    // The order in which tables refer to each other does not matter where everything is there already.
    await ask(
      url,
      `SET session_replication_role = replica; INSERT INTO ${schema}."${table}" (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM ${full}."${table}"`,
    )
  }
  if (tables.includes('indexed_dialogues')) {
    await ask(url, `UPDATE ${schema}.indexed_dialogues SET version = ${readModelsVersionAt(version)}`)
  }
  const program = join(databasePrograms().postgresBin, 'pg_dump')
  const text = execFileSync(program, ['--inserts', '--no-owner', `--schema=${schema}`, url], {
    encoding: 'utf8',
  })
  return `${text
    .split('\n')
    .filter((line) => !/^(--|SET |SELECT pg_catalog\.set_config|\\|CREATE SCHEMA|$)/.test(line))
    .join('\n')
    .replaceAll(`${schema}.`, '')}\n`
}

/** Makes the database that `dump` describes in the schema that `url` leads to. */
export async function restoreTo(url: string, dump: string): Promise<void> {
  await ask(url, dump)
}

/** Makes an empty database of `version`. */
export async function migrateTo(url: string, version: number): Promise<void> {
  const connection = new Connection(url)
  await migrate(connection, migrations.slice(0, version))
  await connection.close()
}

/** The columns, indexes, constraints and version of the database that `url` leads to. */
export async function shapeOf(url: string): Promise<readonly (readonly unknown[])[]> {
  const questions = [
    `SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default, is_identity,
       is_generated, generation_expression
     FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name`,
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`,
    `SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS means FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    'SELECT version FROM schema_version',
  ]
  return Promise.all(questions.map((sql) => ask(url, sql)))
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

const namesOf = async (url: string, sql: string): Promise<readonly string[]> =>
  namesSchema.parse(await ask(url, sql)).map(({ name }) => name)
