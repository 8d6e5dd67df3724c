// Where a new slot is put: before what closes the agenda, as long as that has not been reached.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'

/** The index for `slot.add`: that of the last closing slot, or the end when there is none or it has begun. */
export function placeBeforeClosing(slots: readonly Slot[], hasBegun: (slotId: string) => boolean): number {
  const closing = slots.findLastIndex(({ kind }) => kind === 'closing')
  const slot = slots[closing]
  return slot === undefined || hasBegun(slot.id) ? slots.length : closing
}
