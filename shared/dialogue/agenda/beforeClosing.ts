// Where a slot is put that nobody has said a place for: before what closes the agenda, as long as that has not been reached.
import type { SlotId } from '../identifiers.ts'
import type { Slot } from './slot.ts'

/** The index for `slot.add`: that of the last closing slot, or the end when there is none or it has begun. */
export function beforeClosing(slots: readonly Slot[], hasBegun: (slotId: SlotId) => boolean): number {
  const closing = slots.findLastIndex(({ kind }) => kind === 'closing')
  const slot = slots[closing]
  return slot === undefined || hasBegun(slot.id) ? slots.length : closing
}
