// Tells the others in the notes that this page's user writes: from a key until a pause for thought is over.
import type { Awareness } from 'y-protocols/awareness'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { pauseForThought } from '../typing.ts'

export interface ToldWriting {
  /** To be called at each change that the user makes. */
  readonly typed: () => void
  /** To be called when there is no text any more to write in. */
  readonly stop: () => void
}

/** Tells it once when it begins and once when it ends, however much is written between: each change is a message to everybody. */
export function tellWriting(
  awareness: Pick<Awareness, 'setLocalStateField'>,
  scheduler: Pick<Scheduler, 'after'>,
): ToldWriting {
  let cancel: Cancel | null = null
  const end = () => {
    cancel = null
    awareness.setLocalStateField('writing', false)
  }
  return {
    typed() {
      if (cancel === null) awareness.setLocalStateField('writing', true)
      else cancel()
      cancel = scheduler.after(pauseForThought, end)
    },
    stop() {
      if (cancel === null) return
      cancel()
      end()
    },
  }
}
