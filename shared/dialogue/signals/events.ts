// What can have happened to signals and to the word.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { signalKindSchema } from './signal.ts'

export const signalEventSchemas = [
  z.object({
    type: z.literal('signal.raised'),
    signalId: idSchema,
    slotId: idSchema,
    personId: idSchema,
    organisationId: idSchema,
    kind: signalKindSchema,
    priorityId: idSchema.nullable(),
  }),
  z.object({ type: z.literal('signal.withdrawn'), signalId: idSchema }),
  z.object({ type: z.literal('word.given'), signalId: idSchema }),
  z.object({ type: z.literal('word.returned'), signalId: idSchema }),
] as const

export type SignalEvent = z.infer<(typeof signalEventSchemas)[number]>
