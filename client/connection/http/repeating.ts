// What is sent and gets no answer is sent again a few times, before whoever sent it is told.
import { retryDelay } from '#client/retry/backoff.ts'
import { seconds } from '#shared/time/instant.ts'

/** For how long after it was first sent something is sent again. */
export const REPEATED_FOR = seconds(15)

interface Needs<T> {
  /** Sends it; never rejects. */
  readonly send: () => Promise<T>
  readonly isAnswered: (result: T) => boolean
  /** Whether it is still to be done: asked before it is sent again. */
  readonly isWanted: () => boolean
  /** Called before it is sent again, each time. */
  readonly onRepeat: () => void
}

/** What one page is sending again. */
export class Repeating {
  #count = 0
  readonly #listeners = new Set<() => void>()

  /** Whether something has got no answer, and is being sent again. */
  readonly isOn = (): boolean => this.#count > 0

  /** Calls `listener` whenever that has changed; returns what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The first answer, or what the last try came to when there is none in time. */
  async untilAnswered<T>({ send, isAnswered, isWanted, onRepeat }: Needs<T>): Promise<T> {
    const begun = performance.now()
    let result = await send()
    if (isAnswered(result)) return result
    this.#add(1)
    for (let attempt = 0; !isAnswered(result); attempt += 1) {
      const left = Math.ceil(begun + REPEATED_FOR - performance.now())
      if (left <= 0) break
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, retryDelay(attempt, Math.random()))))
      if (!isWanted()) break
      onRepeat()
      result = await send()
    }
    this.#add(-1)
    return result
  }

  #add(change: number): void {
    this.#count += change
    for (const listener of this.#listeners) listener()
  }
}

/** What this page is sending again. */
export const repeating = new Repeating()
