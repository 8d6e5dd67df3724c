// The status of areas and follow-ups, and the history that both keep.
import { z } from 'zod'
import { instantSchema } from '../time/schema.ts'
import { idSchema } from './identifiers.ts'

/** How far an area or follow-up has come. */
export const statusSchema = z.enum(['open', 'in-progress', 'done', 'dropped'])
export type Status = z.infer<typeof statusSchema>

/** One change in the life of an area or follow-up: who, when, and which fields from what to what. */
export const historyEntrySchema = z.object({
  at: instantSchema,
  by: idSchema.nullable(),
  revision: z.int().min(1),
  changes: z.record(z.string(), z.object({ from: z.json(), to: z.json() })),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
