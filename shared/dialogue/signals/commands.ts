// What can be asked for about signals and the word.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { signalKindSchema } from './signal.ts'

export const signalCommandSchemas = [
  z.object({
    type: z.literal('signal.raise'),
    slotId: idSchema,
    kind: signalKindSchema,
    priorityId: idSchema.nullable().default(null),
  }),
  z.object({ type: z.literal('signal.withdraw'), signalId: idSchema }),
  /** Gives the word to the one who raised a question; whoever had it has spoken then. */
  z.object({ type: z.literal('word.give'), signalId: idSchema }),
  z.object({ type: z.literal('word.return'), signalId: idSchema }),
] as const

export type SignalCommand = z.infer<(typeof signalCommandSchemas)[number]>
