// What can be asked for about areas for continued dialogue.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { areaFieldsSchema } from './area.ts'

export const areaCommandSchemas = [
  z.object({
    type: z.literal('area.record'),
    /** The id that its writer has given it, where notes refer to it before it is recorded; otherwise it gets one. */
    areaId: z.uuid().optional(),
    slotId: idSchema.nullable(),
    fields: areaFieldsSchema.extend({
      regionIds: areaFieldsSchema.shape.regionIds.default([]),
      actorIds: areaFieldsSchema.shape.actorIds.default([]),
      nextStep: areaFieldsSchema.shape.nextStep.default('other'),
      nextStepNote: areaFieldsSchema.shape.nextStepNote.default(null),
      status: areaFieldsSchema.shape.status.default('open'),
    }),
  }),
  z.object({
    type: z.literal('area.change'),
    areaId: idSchema,
    /** The revision that the sender saw; a field that somebody else changed after it is not overwritten. */
    baseRevision: z.int().min(1),
    changes: areaFieldsSchema.partial(),
  }),
] as const

export type AreaCommand = z.infer<(typeof areaCommandSchemas)[number]>
