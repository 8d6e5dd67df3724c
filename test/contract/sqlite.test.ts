// The contract, kept by SQLite: two connections to one file stand for two servers.
import { onTestFinished } from 'vitest'
import { databaseFile, openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { storageContract } from './storageContract.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

storageContract('SQLite', async () => {
  const file = databaseFile(temporaryFolder())
  const storages = { one: openSqliteStorage(file), other: openSqliteStorage(file) }
  onTestFinished(async () => {
    await storages.one.close()
    await storages.other.close()
  })
  return storages
})
