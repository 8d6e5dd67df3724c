// How long people and organisations were there: in all, and during each slot.
import { instant, milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'

/** A time with a beginning and an end, which is `null` while it lasts. */
export interface Interval {
  readonly from: Instant
  readonly to: Instant | null
}

/** The intervals as few as possible, in order, without overlap: what several people of one organisation cover together. */
function mergeIntervals(intervals: readonly Interval[], now: Instant): readonly Interval[] {
  const closed = intervals
    .map(({ from, to }) => ({ from, to: to ?? now }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)
  const merged: { from: Instant; to: Instant }[] = []
  for (const interval of closed) {
    const last = merged.at(-1)
    if (last === undefined || interval.from > last.to) merged.push(interval)
    else if (interval.to > last.to) merged[merged.length - 1] = { from: last.from, to: interval.to }
  }
  return merged
}

/** For how long `visits` and `stretches` coincide, up to `now`; overlapping visits count once. Never negative. */
export function timeTogether(
  visits: readonly Interval[],
  stretches: readonly Interval[],
  now: Instant,
): Duration {
  const present = mergeIntervals(visits, now)
  const live = mergeIntervals(stretches, now)
  return milliseconds(
    present.reduce(
      (total, visit) =>
        total +
        live.reduce((sum, stretch) => {
          const from = Math.max(visit.from, stretch.from)
          const to = Math.min(visit.to ?? now, stretch.to ?? now)
          return sum + Math.max(0, to - from)
        }, 0),
      0,
    ),
  )
}

/** The part of each interval that lies within `window`. */
export function within(intervals: readonly Interval[], window: Interval, now: Instant): readonly Interval[] {
  return mergeIntervals(intervals, now)
    .map(({ from, to }) => ({
      from: instant(Math.max(from, window.from)),
      to: instant(Math.min(to ?? now, window.to ?? now)),
    }))
    .filter(({ from, to }) => to > from)
}
