// Whether somebody is in the middle of writing something.
import { seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'

/** How long after the last key somebody may still be thinking of how to go on. */
export const pauseForThought = seconds(8)

export interface Typing {
  /** To be called at each change that the user makes. */
  readonly typed: () => void
  readonly isTyping: () => boolean
}

export function createTyping({ elapsed }: Pick<Scheduler, 'elapsed'>): Typing {
  let last: Duration | null = null
  return {
    typed: () => {
      last = elapsed()
    },
    isTyping: () => last !== null && elapsed() - last <= pauseForThought,
  }
}
