// What can have happened to the outline of a presentation.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { outlinePointsSchema } from './point.ts'

export const outlineEventSchemas = [
  z.object({ type: z.literal('outline.changed'), slotId: idSchema, points: outlinePointsSchema }),
] as const
export type OutlineEvent = z.infer<(typeof outlineEventSchemas)[number]>
