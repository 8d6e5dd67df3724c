// Answers to the pulse, apart from who has answered: no id, time or order in the one leads to the other.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'

/** The table of answers, and the table of who has answered. Rejects with a `StorageError` when the storage fails. */
export interface PulseStore {
  /**
   * Keeps an answer, and beside it that the person has answered, in one transaction. `randomId` is the answer's place in the
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
  answers(dialogueIds: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, readonly PulseAnswer[]>>
}
