// When slots ended, as the log tells: each time that a slot was live and then another, or none, was.
import type { Instant } from '../../time/instant.ts'
import type { RecordedEvent } from '../events.ts'
import { beginWith, evolve } from '../evolve.ts'
import type { DialogueId, SlotId } from '../identifiers.ts'
import type { DialogueState } from '../state.ts'

/** One end of a slot; a slot that is taken up again ends again. */
export interface SlotEnd {
  readonly slotId: SlotId
  /** The number of the event that ended it. */
  readonly seq: number
  readonly at: Instant
}

/** The ends among `events`, which follow on `before`. */
export function slotEnds(before: DialogueState, events: readonly RecordedEvent[]): readonly SlotEnd[] {
  const ends: SlotEnd[] = []
  let state = before
  for (const recorded of events) {
    const { liveSlotId: slotId } = state.timer
    state = evolve(state, recorded)
    // A start that is taken back has not been: its slot has not ended either.
    const isTakenBack = recorded.event.type === 'clock.undone'
    if (slotId !== null && state.timer.liveSlotId !== slotId && !isTakenBack) {
      ends.push({ slotId, seq: recorded.seq, at: recorded.at })
    }
  }
  return ends
}

/** Every end in a whole log; none in an empty one. */
export function slotEndsOf(id: DialogueId, [first, ...rest]: readonly RecordedEvent[]): readonly SlotEnd[] {
  return first === undefined ? [] : slotEnds(beginWith(id, first), rest)
}
