// What can have happened to the running of the dialogue. Each command of the clock gives exactly one event, so that
// one step back always means one thing.
import { z } from 'zod'
import { durationSchema, instantSchema } from '../../time/schema.ts'
import { idSchema } from '../identifiers.ts'
import { longestSlot } from '../agenda/slot.ts'

/** How a slot was left: finished, skipped, or put back to be taken up again. */
const leavingSchema = z.object({
  slotId: idSchema,
  outcome: z.enum(['done', 'skipped', 'pending']),
})
export type Leaving = z.infer<typeof leavingSchema>

/** Why the clock stands still. */
export const pauseReasonSchema = z.enum(['technical', 'interruption', 'break', 'other'])
export type PauseReason = z.infer<typeof pauseReasonSchema>

/** A slot with the clock times it was planned to have when the dialogue started. */
const plannedSlotSchema = z.object({ slotId: idSchema, start: instantSchema, end: instantSchema })
export type PlannedSlot = z.infer<typeof plannedSlotSchema>

/** Minutes added (positive) or taken (negative), in milliseconds. */
export const adjustmentSchema = durationSchema(-longestSlot, longestSlot)

export const timerEventSchemas = [
  z.object({ type: z.literal('dialogue.started'), firstSlotId: idSchema, plan: z.array(plannedSlotSchema) }),
  z.object({ type: z.literal('dialogue.ended'), left: leavingSchema.nullable() }),
  z.object({ type: z.literal('slot.started'), slotId: idSchema, left: leavingSchema }),
  // With the discussion of a presentation, which is left out and taken back with it; none where there is none, and in older logs.
  z.object({ type: z.literal('slot.skipped'), slotId: idSchema, discussionId: idSchema.optional() }),
  z.object({ type: z.literal('slot.restored'), slotId: idSchema, discussionId: idSchema.optional() }),
  z.object({ type: z.literal('clock.paused'), reason: pauseReasonSchema }),
  z.object({ type: z.literal('clock.pauseExplained'), reason: pauseReasonSchema }),
  z.object({ type: z.literal('clock.resumed') }),
  z.object({ type: z.literal('clock.adjusted'), slotId: idSchema, deltaMs: adjustmentSchema }),
  z.object({ type: z.literal('clock.undone') }),
  z.object({
    type: z.literal('schedule.fitted'),
    adjustments: z.array(z.object({ slotId: idSchema, deltaMs: adjustmentSchema })),
    skippedSlotIds: z.array(idSchema),
  }),
] as const

export type TimerEvent = z.infer<(typeof timerEventSchemas)[number]>
