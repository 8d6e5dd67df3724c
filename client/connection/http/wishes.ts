// What has been asked of the server and not been answered: asked for again it goes under the same id, so that it is done once.
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import { minutes } from '#shared/time/instant.ts'
import { newCommandId } from '../wire/commandId.ts'

/** How long after it was last asked for the same thing is the same wish. Later it is one of its own: one more, or once again. */
const KEPT_FOR = minutes(10)

interface Wish {
  readonly id: string
  /** When it was last asked for. */
  readonly askedAt: number
}

/** The wishes of one page. Two that are asked for in the same words are one, until it is answered. */
export class Wishes {
  readonly #newId: () => string
  readonly #now: () => number
  readonly #unanswered = new Map<string, Wish>()

  /** `now`: milliseconds from any beginning, never going back. */
  constructor(newId: () => string, now: () => number) {
    this.#newId = newId
    this.#now = now
  }

  /** The id that a wish in these words goes under, which is its own until it is answered. */
  idOf(words: string): string {
    const askedAt = this.#now()
    const known = this.#unanswered.get(words)
    const isSame = known !== undefined && askedAt - known.askedAt < KEPT_FOR
    const id = isSame ? known.id : this.#newId()
    this.#unanswered.set(words, { id, askedAt })
    return id
  }

  /** A wish in these words has been answered: in the same words the next is another. */
  answered(words: string): void {
    this.#unanswered.delete(words)
  }
}

/** Whether a command's answer says what became of it: one that the storage failed at may have been carried out all the same. */
export function isDecided(answer: CommandAnswer): boolean {
  return answer.ok || answer.rejection.code !== 'unavailable'
}

/** The wishes of this page. */
export const wishes = new Wishes(newCommandId, () => performance.now())
