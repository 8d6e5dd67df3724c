// Whether anybody is still at the other end of a connection: whoever is silent is asked, and given up when no answer comes.
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

/** How long silence may last. */
export interface LifeLimits {
  /** How long a connection may be silent before it is asked. */
  readonly quiet: Duration
  /** How long the answer may take. */
  readonly answerWithin: Duration
}

/**
 * A page asks for the time every 30 seconds, so that one that is looked at is never asked. One in a hidden tab may be slowed by its
 * browser to once a minute, but answers a question at once.
 */
export const lifeLimits: LifeLimits = { quiet: seconds(32), answerWithin: seconds(8) }

/** Time, limits, and who is to ask and be told. */
export interface LifeNeeds {
  readonly scheduler: Scheduler
  readonly limits: LifeLimits
  /** Asks the other end for an answer, which is then told to `heard` like everything else that comes. */
  readonly ask: () => void
  /** Told once, when no answer came. */
  readonly onSilence: () => void
}

/** The silence of one connection. */
export class SignsOfLife {
  readonly #needs: LifeNeeds
  #heardAt: Instant
  #heardElapsed: Duration
  #cancel: Cancel = () => undefined

  constructor(needs: LifeNeeds) {
    this.#needs = needs
    this.#heardAt = needs.scheduler.now()
    this.#heardElapsed = needs.scheduler.elapsed()
    this.#watch()
  }

  /** When the other end was last heard. */
  get lastHeard(): Instant {
    return this.#heardAt
  }

  /** Something has come from the other end. */
  heard(): void {
    this.#heardAt = this.#needs.scheduler.now()
    this.#heardElapsed = this.#needs.scheduler.elapsed()
  }

  /** Watches no more. */
  stop(): void {
    this.#cancel()
  }

  #watch(): void {
    const { scheduler, limits, ask, onSilence } = this.#needs
    const left = milliseconds(this.#heardElapsed + limits.quiet - scheduler.elapsed())
    this.#cancel = scheduler.after(left, () => {
      if (this.#heardElapsed + limits.quiet > scheduler.elapsed()) return this.#watch()
      const before = this.#heardElapsed
      ask()
      this.#cancel = scheduler.after(limits.answerWithin, () => {
        if (this.#heardElapsed === before) onSilence()
        else this.#watch()
      })
    })
  }
}
