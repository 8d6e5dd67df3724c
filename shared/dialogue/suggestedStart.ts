// When the next dialogue of a series could begin: on the weekday and at the time of the latest, at the pace the series has had.
import { addDays, dayOf, instantAt, timeOf } from '../time/stockholm.ts'
import { minutes } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'

const week = minutes(7 * 24 * 60)

// A series has one to four dialogues a year.
const fewestWeeks = 13
const mostWeeks = 52

/** Nobody prepares ten minutes, and calls in an agency, in less. */
const daysAhead = 14

/**
 * A start to begin with, which the facilitator may change; `null` when the series has had no dialogue.
 *
 * @param starts the planned starts in the series, the earliest first
 */
export function suggestedStart(starts: readonly Instant[], now: Instant): Instant | null {
  const latest = starts.at(-1)
  if (latest === undefined) return null
  const before = starts.at(-2)
  const weeks = before === undefined ? fewestWeeks : Math.round((latest - before) / week)
  const pace = Math.min(mostWeeks, Math.max(fewestWeeks, weeks))
  const soonest = addDays(dayOf(now), daysAhead)
  let day = addDays(dayOf(latest), 7 * pace)
  while (day < soonest) day = addDays(day, 7)
  return instantAt(day, timeOf(latest))
}
