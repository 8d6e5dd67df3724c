// Answers to the pulse, apart from who has answered: no id, time or order in the one leads to the other.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'

/**
 * An answer with the number of its group. Groups are filled one after the other, and shown when they are full: if each answer were
 * shown as it came, whoever looked before and after it would know it. Within a group nothing tells which answer came first.
 */
export interface GroupedAnswer extends PulseAnswer {
  readonly group: number
}

/** The latest group of a dialogue, and how many answers it holds. */
export interface LatestGroup {
  readonly group: number
  readonly size: number
}

/** The group that the next answer comes into. */
export function nextGroup(latest: LatestGroup | null): number {
  if (latest === null) return 0
  return latest.size < FEWEST_SHOWN ? latest.group : latest.group + 1
}

/** The table of answers, and the table of who has answered. Rejects with a `StorageError` when the storage fails. */
export interface PulseStore {
  /**
   * Keeps an answer in the group that is being filled, and beside it that the person has answered, in one transaction. `randomId` is the answer's place in the
   * table and says nothing of when it came. `answered`: the person has answered before; nothing was written then.
   */
  answer(
    dialogueId: DialogueId,
    personId: PersonId,
    randomId: string,
    answer: PulseAnswer,
  ): Promise<Result<void, 'answered'>>
  hasAnswered(dialogueId: DialogueId, personId: PersonId): Promise<boolean>
  /** All answers of each of these dialogues, by their random ids. A dialogue without answers is not in it. */
  answers(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, readonly GroupedAnswer[]>>
}
