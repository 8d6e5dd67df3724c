// Rows of the read model of dialogues that have been held.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { organisationSchema } from '#shared/dialogue/organisation.ts'
import type { HeldDialogue } from '#shared/dialogue/report/heldDialogue.ts'
import { durationSchema, instantSchema } from '#shared/time/schema.ts'

const lengthSchema = durationSchema(0, Number.MAX_SAFE_INTEGER)

const presentationSchema = z.object({
  slotId: idSchema,
  presenterId: idSchema,
  planned: lengthSchema,
  used: lengthSchema,
  heardBy: z.array(z.object({ organisationId: idSchema, share: z.number().min(0).max(1) })),
})

/** The JSON beside the id. */
export const heldDialogueSchema = z.object({
  startedAt: instantSchema,
  endedAt: instantSchema,
  organisations: z.array(organisationSchema.extend({ tookPart: z.boolean() })),
  presentations: z.array(presentationSchema),
}) satisfies z.ZodType<HeldDialogue>
