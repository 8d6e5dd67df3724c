// What can be asked for about the details.
import { z } from 'zod'
import { detailsSchema } from './details.ts'

export const detailsCommandSchemas = [
  z.object({
    type: z.literal('dialogue.changeDetails'),
    changes: detailsSchema.omit({ formatId: true, seriesId: true }).partial(),
  }),
] as const

export type DetailsCommand = z.infer<(typeof detailsCommandSchemas)[number]>
