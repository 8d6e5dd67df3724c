// Answers to the pulse in memory.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'
import type { PulseStore } from '../pulse.ts'
import { mustBe } from './accessTables.ts'

export class MemoryPulse implements PulseStore {
  readonly #answers = new Map<DialogueId, Map<string, PulseAnswer>>()
  readonly #answered = new Map<DialogueId, Set<PersonId>>()

  async answer(
    dialogueId: DialogueId,
    personId: PersonId,
    randomId: string,
    answer: PulseAnswer,
  ): Promise<Result<void, 'answered'>> {
    const answered = this.#answered.get(dialogueId) ?? new Set()
    if (answered.has(personId)) return err('answered')
    const answers = this.#answers.get(dialogueId) ?? new Map<string, PulseAnswer>()
    mustBe(!answers.has(randomId), 'the id of an answer is used once')
    this.#answered.set(dialogueId, answered.add(personId))
    this.#answers.set(dialogueId, answers.set(randomId, answer))
    return ok(undefined)
  }

  async hasAnswered(dialogueId: DialogueId, personId: PersonId): Promise<boolean> {
    return this.#answered.get(dialogueId)?.has(personId) ?? false
  }

  async answers(
    dialogueIds: readonly DialogueId[],
  ): Promise<ReadonlyMap<DialogueId, readonly PulseAnswer[]>> {
    const found = dialogueIds.flatMap((id) => {
      const answers = this.#answers.get(id)
      return answers === undefined ? [] : [[id, inRandomOrder(answers)] as const]
    })
    return new Map(found)
  }
}

function inRandomOrder(answers: ReadonlyMap<string, PulseAnswer>): readonly PulseAnswer[] {
  return [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer)
}
