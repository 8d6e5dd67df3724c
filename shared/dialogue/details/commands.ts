// What can be asked for about the details.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { detailsSchema } from './details.ts'

export const detailsCommandSchemas = [
  z.object({
    type: z.literal('dialogue.changeDetails'),
    changes: detailsSchema.omit({ formatId: true, seriesId: true }).partial(),
  }),
] as const

/** Commands that only the server gives, after it has looked whether the sender leads on the series. */
export const detailsServerCommandSchemas = [
  z.object({
    type: z.literal('dialogue.setSeries'),
    /** `null` takes the dialogue out of its series. */
    seriesId: idSchema.nullable(),
  }),
] as const

export type DetailsCommand = z.infer<
  (typeof detailsCommandSchemas)[number] | (typeof detailsServerCommandSchemas)[number]
>
