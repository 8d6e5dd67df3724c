// What can be asked for about locks on notes.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'

/** One slot, or `null` for the notes of the whole dialogue. */
const body = { slotId: idSchema.nullable() }

export const notesLockCommandSchemas = [
  z.object({ type: z.literal('notes.lock'), ...body }),
  z.object({ type: z.literal('notes.unlock'), ...body }),
] as const
export type NotesLockCommand = z.infer<(typeof notesLockCommandSchemas)[number]>
