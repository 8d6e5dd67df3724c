// The outline of a presentation: its points, with the time meant for each, so that a presenter can rehearse and keep to it.
import { milliseconds } from '../../time/instant.ts'
import type { Duration } from '../../time/instant.ts'
import type { SlotId } from '../identifiers.ts'
import type { OutlineEvent } from './events.ts'
import type { OutlinePoint } from './point.ts'

export interface OutlinesState {
  readonly outlines: Readonly<Record<SlotId, readonly OutlinePoint[]>>
}

export const noOutlines: OutlinesState = { outlines: {} }

/** The outlines after `event`. Pure. */
export function evolveOutlines(state: OutlinesState, event: OutlineEvent): OutlinesState {
  return { outlines: { ...state.outlines, [event.slotId]: event.points } }
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
