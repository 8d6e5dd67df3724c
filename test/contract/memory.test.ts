// The contract, kept by the storage in memory.
import { MemoryStorage } from '#server/storage/memory/storage.ts'
import { storageContract } from './storageContract.ts'

storageContract('memory', async () => {
  const storage = new MemoryStorage()
  return { one: storage, other: storage }
})
