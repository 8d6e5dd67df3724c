// The outline of a presentation: its points, with the time meant for each, so that a presenter can rehearse and keep to it.
import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { milliseconds, minutes, seconds } from '../../time/instant.ts'
import type { Duration } from '../../time/instant.ts'
import { durationSchema } from '../../time/schema.ts'
import type { Slot } from '../agenda/slot.ts'
import { idSchema } from '../identifiers.ts'
import type { SlotId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import { lineSchema } from '../text.ts'

/** One point: what to say, and how long it may take (15 seconds to an hour). */
export const outlinePointSchema = z.object({
  text: lineSchema(200),
  plannedMs: durationSchema(seconds(15), minutes(60)),
})
export type OutlinePoint = z.infer<typeof outlinePointSchema>

const body = { slotId: idSchema, points: z.array(outlinePointSchema).max(20) }

export const outlineCommandSchemas = [z.object({ type: z.literal('outline.set'), ...body })] as const
export type OutlineCommand = z.infer<(typeof outlineCommandSchemas)[number]>

export const outlineEventSchemas = [z.object({ type: z.literal('outline.changed'), ...body })] as const
export type OutlineEvent = z.infer<(typeof outlineEventSchemas)[number]>

export interface OutlinesState {
  readonly outlines: Readonly<Record<SlotId, readonly OutlinePoint[]>>
}

export const noOutlines: OutlinesState = { outlines: {} }

/** The outlines after `event`. Pure. */
export function evolveOutlines(state: OutlinesState, event: OutlineEvent): OutlinesState {
  return { outlines: { ...state.outlines, [event.slotId]: event.points } }
}

/** Decides a new outline. Points need not fill the slot: an outline is saved while it is being thought out. */
export function decideOutlines(command: OutlineCommand, slot: Slot | undefined): Decision<OutlineEvent> {
  if (slot === undefined) return reject('not-found', 'No such slot in the agenda')
  if (slot.kind !== 'presentation') return reject('wrong-slot-status', 'Only a presentation has an outline')
  return ok([{ type: 'outline.changed', slotId: command.slotId, points: command.points }])
}

/** How long all points are meant to take together. */
export function outlineTotal(points: readonly OutlinePoint[]): Duration {
  return milliseconds(points.reduce((total, { plannedMs }) => total + plannedMs, 0))
}

/** Where one should be after `elapsed`: the point's index and what is left of it; the last point goes on below zero. */
export function pointAt(
  points: readonly OutlinePoint[],
  elapsed: Duration,
): { readonly index: number; readonly left: Duration } | null {
  let end = 0
  for (const [index, { plannedMs }] of points.entries()) {
    end += plannedMs
    if (elapsed < end || index === points.length - 1) return { index, left: milliseconds(end - elapsed) }
  }
  return null
}
