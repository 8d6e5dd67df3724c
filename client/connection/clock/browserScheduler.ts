// The browser's clocks and timers, as the scheduler that everything here is given.
import { instant, milliseconds } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'

export const browserScheduler: Scheduler = {
  now: () => instant(Date.now()),
  elapsed: () => milliseconds(performance.now()),
  after(delay, action) {
    const timer = setTimeout(action, delay)
    return () => clearTimeout(timer)
  },
}
