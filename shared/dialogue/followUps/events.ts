// What can have happened to follow-ups.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { commentTextSchema, followUpFieldsSchema } from './followUp.ts'

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
  z.object({
    type: z.literal('followUp.commented'),
    followUpId: idSchema,
    commentId: idSchema,
    text: commentTextSchema,
  }),
] as const

export type FollowUpEvent = z.infer<(typeof followUpEventSchemas)[number]>
