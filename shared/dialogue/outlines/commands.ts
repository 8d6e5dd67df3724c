// What can be asked for about the outline of a presentation.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { outlinePointsSchema } from './point.ts'

export const outlineCommandSchemas = [
  z.object({ type: z.literal('outline.set'), slotId: idSchema, points: outlinePointsSchema }),
] as const
export type OutlineCommand = z.infer<(typeof outlineCommandSchemas)[number]>
