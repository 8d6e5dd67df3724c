// Making what several nodes may be asked for in the same moment: one makes it, and the others find it.
import { StorageError } from '#server/storage/storageError.ts'

/** A task adds two rows at most, and at each another node may come before; oftener than that the id is something else's. */
const MOST_TRIES = 3

/**
 * Does `task`, which looks whether something is there and makes it if it is not. When another node makes the same between the two, the
 * storage waits until it is stored there and says that the id is taken: then `task` is done again, and finds it. Rejects with a
 * `StorageError`, also when the id is taken and `task` never finds what has it.
 */
export async function madeOnce<T>(task: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof StorageError && error.code === 'taken')) throw error
    }
  }
  return task()
}
