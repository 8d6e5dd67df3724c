// What can have happened to locks on notes.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'

/** One slot, or `null` for the notes of the whole dialogue. */
const body = { slotId: idSchema.nullable() }

export const notesLockEventSchemas = [
  z.object({ type: z.literal('notes.locked'), ...body }),
  z.object({ type: z.literal('notes.unlocked'), ...body }),
] as const
export type NotesLockEvent = z.infer<(typeof notesLockEventSchemas)[number]>
