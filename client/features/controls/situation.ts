// What the facilitator's controls look at: where the dialogue stands and where it can go.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { PauseReason } from '#shared/dialogue/timer/events.ts'
import { nextSlot, previousSlot } from '#shared/dialogue/timer/moves.ts'
import { runOf, standingPause } from '#shared/dialogue/timer/state.ts'
import type { UndoableAction } from '#shared/dialogue/timer/state.ts'

export interface Situation {
  /** `null` before the dialogue has started and after it has ended. */
  readonly live: Slot | null
  readonly next: Slot | null
  readonly previous: Slot | null
  /** Why the clock stands still; `null` while it runs. */
  readonly paused: PauseReason | null
  /** How many slots are left after the live one. */
  readonly left: number
  readonly undoable: UndoableAction | null
}

/** Where the dialogue stands now. */
export function situationOf({ agenda, timer }: Pick<DialogueState, 'agenda' | 'timer'>): Situation {
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  return {
    live: live ?? null,
    next: nextSlot(agenda, timer),
    previous: previousSlot(agenda, timer),
    paused: standingPause(timer)?.reason ?? null,
    left: agenda.slots.filter(({ id }) => runOf(timer, id).status === 'pending').length,
    undoable: timer.undo?.action ?? null,
  }
}
