// How the agenda follows from what has happened.
import { assert } from '../../lib/assert.ts'
import type { AgendaEvent } from './events.ts'
import type { AgendaState } from './state.ts'

/** The agenda after `event`. Pure; assumes that the event was decided on this state. */
export function evolveAgenda(state: AgendaState, event: AgendaEvent): AgendaState {
  switch (event.type) {
    case 'agenda.laidOut':
      return { slots: event.slots }
    case 'agenda.reordered':
      return {
        slots: event.slotIds.map((slotId) => {
          const slot = state.slots.find(({ id }) => id === slotId)
          assert(slot !== undefined, 'a reordered agenda names only slots it has')
          return slot
        }),
      }
    case 'slot.added':
      return { slots: state.slots.toSpliced(event.index, 0, event.slot) }
    case 'slot.changed':
      return {
        slots: state.slots.map((slot) =>
          slot.id === event.slotId ? { ...slot, title: event.title, plannedMs: event.plannedMs } : slot,
        ),
      }
    case 'slot.removed':
      return { slots: state.slots.filter(({ id }) => id !== event.slotId) }
  }
}
