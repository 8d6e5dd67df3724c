// The slot whose notes this page shows, as the dialogue moves on and its reader chooses.
import { useCallback, useState } from 'react'
import { useDialogue } from '#client/connection/hooks.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { choose, follow, following, moveOn, shownSlotId } from './following.ts'

export interface FollowedSlot {
  /** The slot whose notes are shown; `null` when the agenda is empty. */
  readonly slot: Slot | null
  /** The slot that has begun while the reader was busy with another; `null` when there is none such. */
  readonly waiting: Slot | null
  /** Whether another slot than the live one has been chosen. */
  readonly isAway: boolean
  readonly choose: (slotId: SlotId) => void
  readonly follow: () => void
}

/** `isBusy`, whether the reader would be torn away from the notes, is asked when the dialogue moves on. `startsAt` is the slot chosen from the start, when it is in the agenda. */
export function useFollowing(isBusy: () => boolean, startsAt: SlotId | null): FollowedSlot {
  const { agenda, liveId, fallbackId } = useDialogue((state) => ({
    agenda: state.agenda,
    liveId: state.timer.liveSlotId,
    fallbackId: fallbackSlotId(state),
  }))
  const [state, setState] = useState(() =>
    startsAt === null ? following(liveId) : choose(following(liveId), startsAt),
  )
  if (liveId !== state.liveId) setState(moveOn(state, liveId, isBusy(), fallbackId))

  const slotOf = (slotId: SlotId | null) => (slotId === null ? null : (findSlot(agenda, slotId) ?? null))
  return {
    // A slot that was chosen may have been taken out of the agenda.
    slot: slotOf(shownSlotId(state, fallbackId)) ?? slotOf(liveId ?? fallbackId),
    waiting: state.heldId === null ? null : slotOf(state.liveId),
    isAway: state.chosenId !== null && state.liveId !== null,
    choose: useCallback((slotId: SlotId) => setState((before) => choose(before, slotId)), []),
    follow: useCallback(() => setState(follow), []),
  }
}

/** Before the start the first slot; after the end the last that was live. */
function fallbackSlotId({ agenda, timer }: DialogueState): SlotId | null {
  const last = agenda.slots.findLast(({ id }) => hasBegun(timer, id))
  return (last ?? agenda.slots[0])?.id ?? null
}
