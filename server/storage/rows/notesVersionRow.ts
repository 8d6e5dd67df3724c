// A row of the table of notes' versions.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { notesVersionCauseSchema } from '#shared/protocol/http/notesVersions.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { StoredNotesVersion } from '../notesVersions.ts'

export const notesVersionRowSchema = z.object({
  dialogueId: idSchema,
  slotId: idSchema,
  number: z.int().min(1),
  cause: notesVersionCauseSchema,
  endedBySeq: z.int().nullable(),
  at: instantSchema,
  keptAt: instantSchema,
  personId: idSchema.nullable(),
  schema: z.int(),
  contentId: z.string(),
}) satisfies z.ZodType<StoredNotesVersion>

/** The highest number in a room, and how many versions there are of one end of its slot. */
export const soFarSchema = z.object({ last: z.int(), ofThisEnd: z.int() })

export const contentRowSchema = z.object({ bytes: z.instanceof(Uint8Array) })
