// What can have happened to areas for continued dialogue.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { areaFieldsSchema } from './area.ts'

export const areaEventSchemas = [
  z.object({
    type: z.literal('area.recorded'),
    areaId: idSchema,
    slotId: idSchema.nullable(),
    fields: areaFieldsSchema,
  }),
  z.object({ type: z.literal('area.changed'), areaId: idSchema, changes: areaFieldsSchema.partial() }),
] as const

export type AreaEvent = z.infer<(typeof areaEventSchemas)[number]>
