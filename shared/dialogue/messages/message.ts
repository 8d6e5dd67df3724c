// Messages from the facilitator: to whoever presents, or to everyone. Short, and beside the talk.
import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import type { Instant } from '../../time/instant.ts'
import { idSchema } from '../identifiers.ts'
import type { SlotId } from '../identifiers.ts'
import type { Decision } from '../rejection.ts'
import { lineSchema } from '../text.ts'

export const audienceSchema = z.enum(['presenter', 'everyone'])
export type Audience = z.infer<typeof audienceSchema>

const body = { to: audienceSchema, text: lineSchema(200) }

export const messageCommandSchemas = [
  z.object({ type: z.literal('message.send'), ...body }),
  /** Takes the message that stands away from everybody's screen. */
  z.object({ type: z.literal('message.clear') }),
] as const
export type MessageCommand = z.infer<(typeof messageCommandSchemas)[number]>

export const messageEventSchemas = [
  z.object({ type: z.literal('message.sent'), messageId: idSchema, slotId: idSchema.nullable(), ...body }),
  z.object({ type: z.literal('message.cleared') }),
] as const
export type MessageEvent = z.infer<(typeof messageEventSchemas)[number]>

/** A message as it stands on the screens of those it is meant for. */
export interface Message {
  readonly id: string
  readonly to: Audience
  readonly text: string
  /** The slot that was live when it was sent. It is meant for that slot alone. */
  readonly slotId: SlotId | null
  readonly sentAt: Instant
}

export interface MessagesState {
  /** The message that stands now; a newer one takes the place of an older. */
  readonly standing: Message | null
}

export const noMessages: MessagesState = { standing: null }

/** The messages after `event`, which happened at `at`. Pure. */
export function evolveMessages(_state: MessagesState, event: MessageEvent, at: Instant): MessagesState {
  if (event.type === 'message.cleared') return noMessages
  const { messageId, to, text, slotId } = event
  return { standing: { id: messageId, to, text, slotId, sentAt: at } }
}

/** Decides a command about messages. Clearing what is not there is no error. */
export function decideMessages(
  command: MessageCommand,
  liveSlotId: SlotId | null,
  newId: () => string,
): Decision<MessageEvent> {
  if (command.type === 'message.clear') return ok([{ type: 'message.cleared' }])
  const { to, text } = command
  return ok([{ type: 'message.sent', messageId: newId(), slotId: liveSlotId, to, text }])
}

/** The message that stands in this slot for somebody of that audience; `null` when there is none. */
export function standingMessage(
  state: MessagesState,
  liveSlotId: SlotId | null,
  isPresenting: boolean,
): Message | null {
  const { standing } = state
  if (standing === null || standing.slotId !== liveSlotId) return null
  return standing.to === 'everyone' || isPresenting ? standing : null
}
