// What can be asked for about who takes part.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { organisationSchema } from '../organisation.ts'
import { roleSchema } from '../role.ts'

const seat = { personId: idSchema, organisationId: idSchema.nullable(), role: roleSchema }

export const participantsCommandSchemas = [
  z.object({ type: z.literal('organisation.add'), organisation: organisationSchema }),
  z.object({ type: z.literal('organisation.change'), organisation: organisationSchema }),
  z.object({ type: z.literal('organisation.remove'), organisationId: idSchema }),
] as const

/** Commands that only the server gives, after it has stored the person's name and link. */
export const participantsServerCommandSchemas = [
  z.object({ type: z.literal('person.invite'), ...seat, via: z.enum(['link', 'lobby', 'creation']) }),
  z.object({ type: z.literal('person.change'), ...seat }),
  z.object({ type: z.literal('person.remove'), personId: idSchema }),
] as const

export type ParticipantsCommand = z.infer<
  (typeof participantsCommandSchemas)[number] | (typeof participantsServerCommandSchemas)[number]
>
