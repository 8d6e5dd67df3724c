// Which presentation a signal is about, and which signals a person has standing on it.
import { presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { PersonId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { Signal } from '#shared/dialogue/signals/signal.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'

/** The presentation that is live, or that is being discussed; `null` while there is none. */
export function signalledSlot({ agenda, timer }: Pick<DialogueState, 'agenda' | 'timer'>): Slot | null {
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (live === undefined || live.organisationId === null) return null
  if (live.kind !== 'discussion') return live
  // What is said in the discussion is about what was presented.
  return presentationsOf(agenda, live.organisationId).findLast(({ id }) => hasBegun(timer, id)) ?? live
}

/** The person's signals on the slot, without questions that have been asked. */
export function standingSignals(
  { signals }: Pick<DialogueState, 'signals'>,
  slotId: SlotId,
  personId: PersonId,
): readonly Signal[] {
  return Object.values(signals.signals).filter(
    (signal) => signal.slotId === slotId && signal.personId === personId && signal.word !== 'spoken',
  )
}
