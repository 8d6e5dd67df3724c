// What can have happened to the details.
import { z } from 'zod'
import { detailsSchema } from './details.ts'

export const detailsEventSchemas = [
  z.object({ type: z.literal('dialogue.created'), details: detailsSchema }),
  z.object({ type: z.literal('dialogue.detailsChanged'), details: detailsSchema }),
] as const

export type DetailsEvent = z.infer<(typeof detailsEventSchemas)[number]>
