// How long it is until the planned start, in the unit that suits the distance.
import { milliseconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import { wholeMinutes } from '#shared/time/wholeMinutes.ts'

/**
 * far: a day or more, better told as a date · hours: whole minutes, at least an hour · seconds: less than an hour, told as
 * figures · due: the time has come, or passed.
 */
export type StartIn =
  | { readonly kind: 'far' }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly kind: 'seconds'; readonly left: Duration }
  | { readonly kind: 'due'; readonly minutesLate: number }

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

export function startIn(plannedStart: Instant, now: Instant): StartIn {
  const left = plannedStart - now
  if (left <= 0) return { kind: 'due', minutesLate: wholeMinutes(milliseconds(-left)) }
  if (left >= day) return { kind: 'far' }
  if (left < hour) return { kind: 'seconds', left: milliseconds(left) }
  const whole = Math.ceil(left / minute)
  return { kind: 'hours', hours: Math.floor(whole / 60), minutes: whole % 60 }
}

/** How long until that reads otherwise, in milliseconds; `null` when it will not for long. */
export function untilOtherwise(plannedStart: Instant, now: Instant): Duration | null {
  const left = plannedStart - now
  if (left >= day) return null
  const step = left > 0 && left <= hour ? 1000 : minute
  const into = left % step
  return milliseconds(into > 0 ? into : into + step)
}
