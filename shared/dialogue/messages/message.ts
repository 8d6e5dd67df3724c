// Messages from the facilitator: to whoever presents, or to everyone. Short, and beside the talk.
import type { Instant } from '../../time/instant.ts'
import type { SlotId } from '../identifiers.ts'
import type { Audience } from './audience.ts'
import type { MessageEvent } from './events.ts'

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
