// What can be asked for about the facilitator's messages.
import { z } from 'zod'
import { audienceSchema, messageTextSchema } from './audience.ts'

export const messageCommandSchemas = [
  z.object({ type: z.literal('message.send'), to: audienceSchema, text: messageTextSchema }),
  /** Takes the message that stands away from everybody's screen. */
  z.object({ type: z.literal('message.clear') }),
] as const
export type MessageCommand = z.infer<(typeof messageCommandSchemas)[number]>
