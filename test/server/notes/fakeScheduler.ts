// A clock and timers that move only when a test says so.
import { instant, milliseconds, type Duration, type Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

interface Timer {
  readonly at: number
  readonly action: () => void
}

const START = Date.UTC(2026, 10, 21, 8)

/** Lets everything that only waits for promises go on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export class FakeScheduler implements Scheduler {
  #elapsed = 0
  readonly #timers = new Set<Timer>()
  /** How far the wall clock is off from elapsed time; it may jump. */
  wallOffset = 0

  now(): Instant {
    return instant(START + this.#elapsed + this.wallOffset)
  }

  elapsed(): Duration {
    return milliseconds(this.#elapsed)
  }

  after(delay: Duration, action: () => void): Cancel {
    const timer = { at: this.#elapsed + Math.max(0, delay), action }
    this.#timers.add(timer)
    return () => {
      this.#timers.delete(timer)
    }
  }

  /** Moves time on, running what falls due in order. */
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms
    await settled()
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next)
      this.#elapsed = Math.max(this.#elapsed, next.at)
      next.action()
      await settled()
    }
    this.#elapsed = end
  }

  #next(end: number): Timer | undefined {
    const due = [...this.#timers].filter((timer) => timer.at <= end)
    return due.toSorted((left, right) => left.at - right.at)[0]
  }
}
