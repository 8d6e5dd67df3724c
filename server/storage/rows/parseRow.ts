// How a row that a database gives becomes a value of ours.
import type { z } from 'zod'
import { StorageError } from '../storageError.ts'

/** The row as the schema says. @throws StorageError with code `corrupt` when it does not fit. */
export function parseRow<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  throw new StorageError('corrupt', `A row cannot be what was written: ${fields.join(', ')}`)
}
