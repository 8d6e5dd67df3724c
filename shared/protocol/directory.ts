// The directory: names of people, which the log does not hold. A person who is erased disappears from here.
import { z } from 'zod'
import { idSchema } from '../dialogue/identifiers.ts'
import { lineSchema } from '../dialogue/text.ts'

/** A person's name as the others see it, at most 80 characters. */
export const personNameSchema = lineSchema(80)

export const personCardSchema = z.object({ id: idSchema, name: personNameSchema })
export type PersonCard = z.infer<typeof personCardSchema>

/** Names by person. */
export type Directory = Readonly<Record<string, PersonCard>>
