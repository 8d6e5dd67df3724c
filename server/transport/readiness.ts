// Whether the storage works: found out by storing something, and no oftener than whoever watches can need.
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { Storage } from '#server/storage/storage.ts'

/** For how long an answer holds. Anybody may ask, and each look is a write to disk. */
export const ANSWER_HOLDS = seconds(1)

interface Look {
  readonly begunAt: Duration
  readonly outcome: Promise<void>
}

/** What is known of the storage, for everybody who asks. */
export class Readiness {
  readonly #storage: Pick<Storage, 'check'>
  readonly #scheduler: Scheduler
  #last: Look | null = null
  #looking = false

  constructor(storage: Pick<Storage, 'check'>, scheduler: Scheduler) {
    this.#storage = storage
    this.#scheduler = scheduler
  }

  /** Resolves when the storage works, or did a moment ago. Rejects with a `StorageError` when it does not. */
  check(): Promise<void> {
    const now = this.#scheduler.elapsed()
    // A look that takes long is waited for by all: a storage that hangs is not to be asked again and again.
    const holds = this.#last && (this.#looking || milliseconds(now - this.#last.begunAt) < ANSWER_HOLDS)
    if (this.#last && holds) return this.#last.outcome
    this.#looking = true
    const outcome = this.#storage.check().finally(() => {
      this.#looking = false
    })
    this.#last = { begunAt: now, outcome }
    return outcome
  }
}
