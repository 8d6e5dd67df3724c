// What can be asked for about follow-ups.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { commentTextSchema, followUpFieldsSchema } from './followUp.ts'

export const followUpCommandSchemas = [
  z.object({
    type: z.literal('followUp.record'),
    /** The id that its writer has given it, where notes refer to it before it is recorded; otherwise it gets one. */
    followUpId: z.uuid().optional(),
    slotId: idSchema.nullable(),
    fields: followUpFieldsSchema.extend({
      ownerPersonId: followUpFieldsSchema.shape.ownerPersonId.default(null),
      dueDate: followUpFieldsSchema.shape.dueDate.default(null),
      areaId: followUpFieldsSchema.shape.areaId.default(null),
      status: followUpFieldsSchema.shape.status.default('open'),
    }),
  }),
  z.object({
    type: z.literal('followUp.change'),
    followUpId: idSchema,
    /** The revision that the sender saw; a field that somebody else changed after it is not overwritten. */
    baseRevision: z.int().min(1),
    changes: followUpFieldsSchema.partial(),
  }),
  z.object({ type: z.literal('followUp.comment'), followUpId: idSchema, text: commentTextSchema }),
] as const

export type FollowUpCommand = z.infer<(typeof followUpCommandSchemas)[number]>
