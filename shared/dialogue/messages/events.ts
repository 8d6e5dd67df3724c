// What can have happened to the facilitator's messages.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { audienceSchema, messageTextSchema } from './audience.ts'

export const messageEventSchemas = [
  z.object({
    type: z.literal('message.sent'),
    messageId: idSchema,
    slotId: idSchema.nullable(),
    to: audienceSchema,
    text: messageTextSchema,
  }),
  z.object({ type: z.literal('message.cleared') }),
] as const
export type MessageEvent = z.infer<(typeof messageEventSchemas)[number]>
