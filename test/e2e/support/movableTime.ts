// A clock that can be moved on by months at once: whatever would have been due by then is due at once.
import { systemScheduler } from '#server/systemScheduler.ts'
import { between, instant, milliseconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

interface Timer {
  readonly due: Duration
  readonly action: () => void
  cancel: Cancel
}

export class MovableTime implements Scheduler {
  #aheadMs: number
  readonly #timers = new Set<Timer>()

  /** Begins at that moment, which may lie behind. */
  constructor(start: Instant) {
    this.#aheadMs = between(systemScheduler.now(), start)
  }

  now(): Instant {
    return instant(systemScheduler.now() + this.#aheadMs)
  }

  elapsed(): Duration {
    return milliseconds(systemScheduler.elapsed() + this.#aheadMs)
  }

  after(delay: Duration, action: () => void): Cancel {
    const timer: Timer = { due: milliseconds(this.elapsed() + delay), action, cancel: () => undefined }
    this.#timers.add(timer)
    this.#arm(timer)
    return () => {
      timer.cancel()
      this.#timers.delete(timer)
    }
  }

  /** Moves on to that moment, which lies ahead. */
  moveTo(moment: Instant): void {
    this.#aheadMs += Math.max(0, between(this.now(), moment))
    for (const timer of this.#timers) {
      timer.cancel()
      this.#arm(timer)
    }
  }

  #arm(timer: Timer): void {
    timer.cancel = systemScheduler.after(milliseconds(timer.due - this.elapsed()), () => {
      this.#timers.delete(timer)
      timer.action()
    })
  }
}
