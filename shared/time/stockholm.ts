// Days and clock times in the dialogue's time zone, Europe/Stockholm, across daylight saving.
import { tzOffset } from '@date-fns/tz/tzOffset'
import { instant, minutes } from './instant.ts'
import type { Instant } from './instant.ts'

/** The time zone that every dialogue is planned and written down in. */
const TIME_ZONE = 'Europe/Stockholm'

// Wide enough to lie on the other side of a change of the clocks, narrow enough never to meet two of them.
const hoursAround = minutes(3 * 60)

/** The day in Stockholm at that moment, as ISO 8601 (`2026-11-21`), which is also how tables write it. */
export function dayOf(at: Instant): string {
  return wallClockOf(at).slice(0, 10)
}

/** The clock time in Stockholm at that moment, as a form field has it (`09:00`). */
export function timeOf(at: Instant): string {
  return wallClockOf(at).slice(11, 16)
}

/**
 * The moment at which a Stockholm clock shows `time` (`09:00`) on `day` (`2026-11-21`). When it shows that twice, in
 * autumn, it is the first; when it never does, in spring, it is as long after the jump as `time` is into the missing hour.
 * The day and time must exist in the calendar, as `daySchema` sees to.
 */
export function instantAt(day: string, time: string): Instant {
  const wall = Date.parse(`${day}T${time}Z`)
  const before = offsetMs(wall - hoursAround)
  const after = offsetMs(wall + hoursAround)
  const meant = [wall - before, wall - after].filter((at) => at + offsetMs(at) === wall)
  return instant(meant.length > 0 ? Math.min(...meant) : wall - before)
}

/** The moment at which a day (`2026-11-21`) begins in Stockholm. */
export function startOfDay(day: string): Instant {
  return instantAt(day, '00:00')
}

/** The day `count` days after `day`, before it when negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

function wallClockOf(at: Instant): string {
  return new Date(at + offsetMs(at)).toISOString()
}

function offsetMs(epochMs: number): number {
  return minutes(tzOffset(TIME_ZONE, new Date(epochMs)))
}
