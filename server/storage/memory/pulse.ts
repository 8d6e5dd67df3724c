// Answers to the pulse in memory.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { PulseAnswer } from '#shared/protocol/http/pulse.ts'
import { nextGroup } from '../pulse.ts'
import type { GroupedAnswer, PulseStore } from '../pulse.ts'
import { mustBeNew } from './accessTables.ts'

export class MemoryPulse implements PulseStore {
  readonly #answers = new Map<DialogueId, Map<string, GroupedAnswer>>()
  readonly #answered = new Map<DialogueId, Set<PersonId>>()

  async answer(
    dialogueId: DialogueId,
    personId: PersonId,
    randomId: string,
    answer: PulseAnswer,
  ): Promise<Result<void, 'answered'>> {
    const answered = this.#answered.get(dialogueId) ?? new Set()
    if (answered.has(personId)) return err('answered')
    const answers = this.#answers.get(dialogueId) ?? new Map<string, GroupedAnswer>()
    mustBeNew(!answers.has(randomId), 'the id of an answer is used once')
    this.#answered.set(dialogueId, answered.add(personId))
    this.#answers.set(
      dialogueId,
      answers.set(randomId, { ...answer, group: groupAfter([...answers.values()]) }),
    )
    return ok(undefined)
  }

  async hasAnswered(dialogueId: DialogueId, personId: PersonId): Promise<boolean> {
    return this.#answered.get(dialogueId)?.has(personId) ?? false
  }

  async answers(
    dialogueIds: readonly DialogueId[],
  ): Promise<ReadonlyMap<DialogueId, readonly GroupedAnswer[]>> {
    const found = dialogueIds.flatMap((id) => {
      const answers = this.#answers.get(id)
      return answers === undefined ? [] : [[id, inRandomOrder(answers)] as const]
    })
    return new Map(found)
  }
}

function groupAfter(answers: readonly GroupedAnswer[]): number {
  if (answers.length === 0) return nextGroup(null)
  const group = Math.max(...answers.map((answer) => answer.group))
  return nextGroup({ group, size: answers.filter((answer) => answer.group === group).length })
}

function inRandomOrder(answers: ReadonlyMap<string, GroupedAnswer>): readonly GroupedAnswer[] {
  return [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer)
}
