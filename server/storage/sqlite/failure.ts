// What the errors of SQLite and of the file system mean to those who use a storage.
import { z } from 'zod'
import { StorageError } from '../storageError.ts'
import type { StorageErrorCode } from '../storageError.ts'

const sqliteErrorSchema = z.object({
  code: z.literal('ERR_SQLITE_ERROR'),
  errcode: z.int(),
  errstr: z.string(),
})
const systemErrorSchema = z.object({ code: z.string(), syscall: z.string() })
const closedErrorSchema = z.object({ code: z.literal('ERR_INVALID_STATE') })

/** SQLite's result codes (https://sqlite.org/rescode.html) that are more than "other": primary ones, and those of a key that is there already. */
const meanings: ReadonlyMap<number, StorageErrorCode> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [11, 'corrupt'],
  [13, 'full'],
  [26, 'corrupt'],
  [1555, 'taken'],
  [2067, 'taken'],
])

/**
 * The failure of `task` as a `StorageError`. What neither SQLite nor the file system did is a bug of ours and comes back as it is. Only their
 * own fixed phrase goes into the message: nothing that was bound to a statement.
 */
export function storageFailure(task: string, error: unknown): Error {
  if (error instanceof StorageError) return error
  const sqlite = sqliteErrorSchema.safeParse(error)
  if (sqlite.success) {
    const { errcode, errstr } = sqlite.data
    // The extended code keeps the primary one in its lowest byte.
    const meaning = meanings.get(errcode) ?? meanings.get(errcode & 0xff) ?? 'other'
    return new StorageError(meaning, `${task}: ${errstr}`, { cause: error })
  }
  if (closedErrorSchema.safeParse(error).success) {
    return new StorageError('closed', `${task}: the storage is closed`, { cause: error })
  }
  const system = systemErrorSchema.safeParse(error)
  if (system.success) {
    const { code, syscall } = system.data
    return new StorageError(code === 'ENOSPC' ? 'full' : 'other', `${task}: ${code} (${syscall})`, {
      cause: error,
    })
  }
  return error instanceof Error ? error : new StorageError('other', task, { cause: error })
}
