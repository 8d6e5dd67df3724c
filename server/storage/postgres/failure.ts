// What the errors of PostgreSQL and of the way to it mean to those who use a storage.
import { DatabaseError } from 'pg'
import { StorageError } from '../storageError.ts'
import type { StorageErrorCode } from '../storageError.ts'

/**
 * SQLSTATE codes (https://www.postgresql.org/docs/current/errcodes-appendix.html), or how they begin, that are more than "other", and in
 * words what whoever runs the server can do something about.
 */
const meanings: readonly (readonly [begins: string, means: StorageErrorCode, words?: string])[] = [
  ['53100', 'full'],
  // Too many connections, out of memory.
  ['53', 'busy'],
  ['23505', 'taken'],
  ['55P03', 'busy', 'somebody else keeps in use what it needs'],
  // The server shuts down, crashed or is starting; the connection is gone.
  ['57', 'busy'],
  ['08', 'busy'],
  // A deadlock or a conflict between transactions, of which this one was given up.
  ['40', 'busy'],
  ['XX001', 'corrupt'],
  ['XX002', 'corrupt'],
]

/**
 * What went wrong between us and PostgreSQL while doing `task`. Only codes and names of constraints go into the message, and the
 * error itself is left behind: its details quote the values of the row.
 */
export function storageFailure(task: string, error: unknown): StorageError {
  if (!(error instanceof DatabaseError)) {
    // Refused, cut or too late: whatever the driver says of itself is about the connection.
    return new StorageError('busy', `${task}: PostgreSQL cannot be reached`, { cause: error })
  }
  const { code = 'unknown', constraint } = error
  const [, meaning = 'other', words] = meanings.find(([begins]) => code.startsWith(begins)) ?? []
  const more = constraint ?? words
  return new StorageError(meaning, `${task}: SQLSTATE ${code}${more === undefined ? '' : ` (${more})`}`)
}
