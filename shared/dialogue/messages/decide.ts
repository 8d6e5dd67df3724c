// What a command about the facilitator's messages leads to.
import { ok } from '../../lib/result.ts'
import type { SlotId } from '../identifiers.ts'
import type { Decision } from '../rejection.ts'
import type { MessageCommand } from './commands.ts'
import type { MessageEvent } from './events.ts'

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
