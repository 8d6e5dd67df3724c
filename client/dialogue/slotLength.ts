// How long a slot is, in minutes, as it is told beside the clock.
import { minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import { formatDuration } from '#shared/time/swedish.ts'

/** Whole minutes as `3`; any other length, such as that of a shortened discussion, as `2:30`. */
export function slotLength(length: Duration): string {
  const whole = Math.round(length / 1000) * 1000
  return whole % minutes(1) === 0 ? String(whole / minutes(1)) : formatDuration(length)
}
