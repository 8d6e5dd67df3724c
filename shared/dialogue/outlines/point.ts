// A point of an outline, and how many there may be.
import { z } from 'zod'
import { minutes, seconds } from '../../time/instant.ts'
import { durationSchema } from '../../time/schema.ts'
import { lineSchema } from '../text.ts'

/** One point: what to say, and how long it may take (15 seconds to an hour). */
const outlinePointSchema = z.object({
  text: lineSchema(200),
  plannedMs: durationSchema(seconds(15), minutes(60)),
})
export type OutlinePoint = z.infer<typeof outlinePointSchema>

export const outlinePointsSchema = z.array(outlinePointSchema).max(20)
