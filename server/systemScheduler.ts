// The real clock and timers, for whatever is handed a scheduler.
import { instant, milliseconds } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'

/** The scheduler of every program; tests bring their own. */
export const systemScheduler: Scheduler = {
  now: () => instant(Date.now()),
  elapsed: () => milliseconds(performance.now()),
  after(delay, action) {
    // setTimeout waits a millisecond at the least; "at once" is not to cost that.
    if (delay <= 0) {
      const immediate = setImmediate(action)
      return () => clearImmediate(immediate)
    }
    const timeout = setTimeout(action, delay)
    return () => clearTimeout(timeout)
  },
}
