// What can have happened to who takes part. People are ids alone; their names live in a table of their own.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { organisationSchema } from '../organisation.ts'
import { roleSchema } from '../role.ts'

const seat = { personId: idSchema, organisationId: idSchema.nullable(), role: roleSchema }

export const participantsEventSchemas = [
  z.object({ type: z.literal('organisation.added'), organisation: organisationSchema }),
  z.object({ type: z.literal('organisation.changed'), organisation: organisationSchema }),
  z.object({ type: z.literal('organisation.removed'), organisationId: idSchema }),
  z.object({ type: z.literal('person.invited'), ...seat, via: z.enum(['link', 'lobby', 'creation']) }),
  z.object({ type: z.literal('person.changed'), ...seat }),
  z.object({ type: z.literal('person.removed'), personId: idSchema }),
] as const

export type ParticipantsEvent = z.infer<(typeof participantsEventSchemas)[number]>
