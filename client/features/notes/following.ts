// Which slot's notes are shown: the live one's, until another is chosen; and never another in the middle of a sentence.
import type { SlotId } from '#shared/dialogue/identifiers.ts'

export interface Following {
  /** The live slot, as far as it is known. */
  readonly liveId: SlotId | null
  /** The slot that was chosen instead of following; `null` while following. */
  readonly chosenId: SlotId | null
  /** The slot that stays shown although the dialogue has moved on, because its reader was typing in it. */
  readonly heldId: SlotId | null
}

/** Follows the live slot. */
export function following(liveId: SlotId | null): Following {
  return { liveId, chosenId: null, heldId: null }
}

/** The slot whose notes are shown; `fallbackId` while none is live. */
export function shownSlotId(state: Following, fallbackId: SlotId | null): SlotId | null {
  return state.chosenId ?? state.heldId ?? state.liveId ?? fallbackId
}

/** The dialogue has moved to `liveId`. Somebody who is typing keeps what is shown until ready for the next. */
export function moveOn(
  state: Following,
  liveId: SlotId | null,
  isBusy: boolean,
  fallbackId: SlotId | null,
): Following {
  if (liveId === state.liveId) return state
  if (state.chosenId !== null) return { ...state, liveId }
  const shownId = shownSlotId(state, fallbackId)
  const isHeld = (isBusy || state.heldId !== null) && shownId !== liveId
  return { ...state, liveId, heldId: isHeld ? shownId : null }
}

/** Shows a slot's notes until another is chosen; choosing the live one is following it. */
export function choose(state: Following, slotId: SlotId): Following {
  return { ...state, chosenId: slotId === state.liveId ? null : slotId, heldId: null }
}

/** Goes back to the live slot, and stays with it. */
export function follow(state: Following): Following {
  return { ...state, chosenId: null, heldId: null }
}
