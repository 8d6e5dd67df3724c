// The contract, kept by PostgreSQL: two pools of connections to one database stand for two nodes.
import { onTestFinished } from 'vitest'
import { openPostgresStorage } from '#server/storage/postgres/open.ts'
import { postgresForTests } from './postgres/server.ts'
import { storageContract } from './storageContract.ts'

const postgres = postgresForTests()

storageContract('PostgreSQL', async () => {
  const url = await postgres.emptyDatabase()
  // Both at once: only one of them may migrate.
  const [one, other] = await Promise.all([openPostgresStorage(url), openPostgresStorage(url)])
  onTestFinished(async () => {
    await one.close()
    await other.close()
  })
  return { one, other }
})
