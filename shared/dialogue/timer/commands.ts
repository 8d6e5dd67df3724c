// What can be asked for about the running of the dialogue.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { adjustmentSchema, pauseReasonSchema } from './events.ts'

// `from` names the slot the sender saw live: two people who press "next" at once move one step, not two.
const from = idSchema

export const timerCommandSchemas = [
  z.object({ type: z.literal('dialogue.start') }),
  z.object({ type: z.literal('dialogue.end') }),
  z.object({ type: z.literal('slot.next'), from }),
  z.object({ type: z.literal('slot.goBack'), from }),
  z.object({ type: z.literal('slot.start'), from, slotId: idSchema }),
  z.object({ type: z.literal('slot.skip'), slotId: idSchema }),
  z.object({ type: z.literal('slot.restore'), slotId: idSchema }),
  z.object({ type: z.literal('clock.pause'), reason: pauseReasonSchema.default('other') }),
  /** Says why the clock stands still, for a pause that was pressed first and explained after. */
  z.object({ type: z.literal('clock.explainPause'), reason: pauseReasonSchema }),
  z.object({ type: z.literal('clock.resume') }),
  z.object({ type: z.literal('clock.adjust'), slotId: idSchema, deltaMs: adjustmentSchema }),
  z.object({ type: z.literal('clock.undo') }),
  /** Wins back time when the dialogue will not end in the time booked. */
  z.object({ type: z.literal('schedule.fit'), way: z.enum(['shorten-discussions', 'drop-breaks']) }),
] as const

export type TimerCommand = z.infer<(typeof timerCommandSchemas)[number]>
