// The pulse of a dialogue: who may answer and when, and what all answers say together once there are enough.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { FEWEST_SHOWN } from '#shared/protocol/http/pulse.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { GroupedAnswer } from '#server/storage/pulse.ts'

/** How long after the end answers are taken: long enough for those who had to leave at once, short enough to remember by. */
const TAKEN_FOR = minutes(14 * 24 * 60)

/** Whether answers are taken now: from the closing slot on, until two weeks after the end. */
export function takesAnswers({ timer, agenda }: DialogueState, now: Instant): boolean {
  if (timer.phase === 'ended') return timer.endedAt === null || now < timer.endedAt + TAKEN_FOR
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  return timer.phase === 'live' && live?.kind === 'closing'
}

/** The answers of those groups that are full. */
export function shownAnswers(answers: readonly GroupedAnswer[]): readonly GroupedAnswer[] {
  const sizes = new Map<number, number>()
  for (const { group } of answers) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return answers.filter(({ group }) => (sizes.get(group) ?? 0) >= FEWEST_SHOWN)
}

/** What the answers of full groups say together; `null` before the first is full. */
export function pulseResults(all: readonly GroupedAnswer[]): PulseResults | null {
  const answers = shownAnswers(all)
  if (answers.length === 0) return null
  const valued = (value: number) => answers.filter(({ valuable }) => valuable === value).length
  const said = (word: GroupedAnswer['rightActors']) =>
    answers.filter(({ rightActors }) => rightActors === word).length
  return {
    answers: answers.length,
    valuable: [valued(1), valued(2), valued(3), valued(4), valued(5)],
    valuableMean: answers.reduce((sum, { valuable }) => sum + valuable, 0) / answers.length,
    rightActors: { yes: said('yes'), partly: said('partly'), no: said('no') },
    next: answers.flatMap(({ next }) => next ?? []),
  }
}

/** The results of those of these dialogues in which enough have answered. */
export function shownPulses(
  answers: ReadonlyMap<DialogueId, readonly GroupedAnswer[]>,
): ReadonlyMap<DialogueId, PulseResults> {
  return new Map(
    [...answers].flatMap(([id, given]) => {
      const results = pulseResults(given)
      return results === null ? [] : [[id, results] as const]
    }),
  )
}
