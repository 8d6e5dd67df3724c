// How long to wait before what did not get through is tried again.
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'

const shortest = milliseconds(500)
const longest = seconds(10)

/**
 * The wait before attempt number `attempt`, counted from 0: twice as long each time up to ten seconds. `chance`, from 0 up to
 * 1, takes off up to half, so that ninety pages do not all come back in the same moment.
 */
export function retryDelay(attempt: number, chance: number): Duration {
  const full = Math.min(longest, shortest * 2 ** Math.min(attempt, 16))
  return milliseconds(full * (1 - chance / 2))
}
