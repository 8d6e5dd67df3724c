// What is known of everything that people record and go on changing, an area or a follow-up, beside the fields they fill in.
import { z } from 'zod'
import { instantSchema } from '../time/schema.ts'
import { idSchema } from './identifiers.ts'
import { historyEntrySchema } from './status.ts'

/** Where it comes from, and how it has changed. */
export const recordedSchema = z.object({
  id: idSchema,
  /** The slot during which it arose; `null` for none. */
  slotId: idSchema.nullable(),
  recordedAt: instantSchema,
  recordedBy: idSchema.nullable(),
  /** Grows by one with each change; a change names the revision it was made on. */
  revision: z.int().min(1),
  history: z.array(historyEntrySchema),
})
