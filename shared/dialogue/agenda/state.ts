// The agenda: slots in the order in which they are meant to come.
import type { SlotId } from '../identifiers.ts'
import type { Slot } from './slot.ts'

export interface AgendaState {
  readonly slots: readonly Slot[]
}

export const emptyAgenda: AgendaState = { slots: [] }

/** The slot of that id, or `undefined`. */
export function findSlot(agenda: AgendaState, slotId: SlotId): Slot | undefined {
  return agenda.slots.find((slot) => slot.id === slotId)
}
