// `npm run schema-fixtures`: stores a database of each version of the schema that there is none of yet. Run it in the commit that adds a
// migration; what is stored is never written anew, since it is what an earlier program left behind.
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '#scripts/cluster/postgres.mjs'
import { migrations as postgresMigrations } from '#server/storage/postgres/migrate.ts'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { migrations as sqliteMigrations } from '#server/storage/sqlite/migrate.ts'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { programFolder } from '#test/ground/programFolder.ts'
import { fill } from './exampleContents.ts'
import { fixtureFile } from './fixtures.ts'
import type { Kind } from './fixtures.ts'
import { dumpAt as dumpPostgresAt, schemaIn } from './postgresFixture.ts'
import { dumpAt as dumpSqliteAt } from './sqliteFixture.ts'

const folder = programFolder()
// PostgreSQL runs as somebody else where this is run by root.
chmodSync(folder, 0o711)

async function writeMissing(
  kind: Kind,
  versions: number,
  dump: (version: number) => Promise<string>,
): Promise<void> {
  for (let version = 1; version <= versions; version += 1) {
    const file = fixtureFile(kind, version)
    if (existsSync(file)) continue
    writeFileSync(file, await dump(version))
    process.stdout.write(`${kind}: version ${version} stored\n`)
  }
}

const full = join(folder, 'full.db')
const sqlite = openSqliteStorage(full)
await fill(sqlite)
await sqlite.close()
await writeMissing('sqlite', sqliteMigrations.length, async (version) => dumpSqliteAt(full, version))

const server = await startPostgres(join(folder, 'postgres'))
try {
  const postgres = await openPostgresStorage(await schemaIn(server.url, 'full_schema'))
  await fill(postgres)
  await postgres.close()
  await writeMissing('postgres', postgresMigrations.length, (version) =>
    dumpPostgresAt(server.url, 'full_schema', version),
  )
} finally {
  await server.stop()
}
