// Whom a message from the facilitator is for, and how long it may be.
import { z } from 'zod'
import { lineSchema } from '../text.ts'

export const audienceSchema = z.enum(['presenter', 'everyone'])
export type Audience = z.infer<typeof audienceSchema>

export const messageTextSchema = lineSchema(200)
