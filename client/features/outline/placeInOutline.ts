// Where in the outline a presentation should be, and when that changes.
import { pointAt } from '#shared/dialogue/outlines/outline.ts'
import type { OutlinePoint } from '#shared/dialogue/outlines/point.ts'
import { elapsed } from '#shared/dialogue/timer/elapsed.ts'
import type { SlotRun } from '#shared/dialogue/timer/state.ts'
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'

export interface PlaceInOutline {
  readonly point: OutlinePoint
  /** `null` at the last point. */
  readonly next: OutlinePoint | null
}

/** The place at `now`; `null` for an outline without points. */
export function placeInOutline(
  points: readonly OutlinePoint[],
  run: SlotRun,
  now: Instant,
): PlaceInOutline | null {
  const at = pointAt(points, elapsed(run, now))
  const point = at === null ? undefined : points[at.index]
  return at === null || point === undefined ? null : { point, next: points[at.index + 1] ?? null }
}

/** How long until the next point, in milliseconds; `null` when none comes, or the clock stands still. */
export function untilNextPoint(points: readonly OutlinePoint[], run: SlotRun, now: Instant): Duration | null {
  const at = pointAt(points, elapsed(run, now))
  const isRunning = run.status === 'live' && run.pauses.at(-1)?.to !== null
  if (at === null || !isRunning || at.index === points.length - 1) return null
  return milliseconds(Math.max(1, at.left))
}
