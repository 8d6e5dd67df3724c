// What can have happened to follow-ups.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { followUpFieldsSchema } from './followUp.ts'

export const followUpEventSchemas = [
  z.object({
    type: z.literal('followUp.recorded'),
    followUpId: idSchema,
    slotId: idSchema.nullable(),
    fields: followUpFieldsSchema,
  }),
  z.object({
    type: z.literal('followUp.changed'),
    followUpId: idSchema,
    changes: followUpFieldsSchema.partial(),
  }),
] as const

export type FollowUpEvent = z.infer<(typeof followUpEventSchemas)[number]>
