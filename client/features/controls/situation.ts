// What the facilitator's controls look at: where the dialogue stands and where it can go.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { TimerEvent } from '#shared/dialogue/timer/events.ts'
import { nextSlot, previousSlot } from '#shared/dialogue/timer/moves.ts'
import { isPaused, runOf } from '#shared/dialogue/timer/state.ts'

/** An action that can be taken back. */
export type Undoable = Exclude<TimerEvent['type'], 'clock.undone'>

export interface Situation {
  /** `null` before the dialogue has started and after it has ended. */
  readonly live: Slot | null
  readonly next: Slot | null
  readonly previous: Slot | null
  readonly paused: boolean
  /** How many slots are left after the live one. */
  readonly left: number
  readonly undoable: Undoable | null
}

/** Where the dialogue stands now. */
export function situationOf({ agenda, timer }: Pick<DialogueState, 'agenda' | 'timer'>): Situation {
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  const action = timer.undo?.action ?? null
  return {
    live: live ?? null,
    next: nextSlot(agenda, timer),
    previous: previousSlot(agenda, timer),
    paused: isPaused(timer),
    left: agenda.slots.filter(({ id }) => runOf(timer, id).status === 'pending').length,
    undoable: action === 'clock.undone' ? null : action,
  }
}
