// Lengths and moments as they are told in whole minutes: one rule for all, so that what is told in two places agrees.
import { instant, minutes } from './instant.ts'
import type { Duration, Instant } from './instant.ts'

const minute = minutes(1)

/**
 * How many whole minutes a length holds; a part of one is dropped, as on a clock. So 1:40 too late is 1 minute late, 1:40 too early
 * (negative) is -1, and less than a minute either way is 0: nobody is told of more than has come about.
 */
export function wholeMinutes(length: Duration): number {
  // Adding 0 turns -0 into 0.
  return Math.trunc(length / minute) + 0
}

/** The moment at which the minute began that a clock shows at `at`: moments that are told alike are the same one then. */
export function startOfMinute(at: Instant): Instant {
  return instant(Math.floor(at / minute) * minute)
}
