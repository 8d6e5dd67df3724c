// Which slot comes next, and which one came before.
import type { AgendaState } from '../agenda/state.ts'
import type { Slot } from '../agenda/slot.ts'
import { runOf } from './state.ts'
import type { TimerCore } from './state.ts'

/**
 * The slot that "next" leads to: the first pending one after the live one, else the first pending one of all, for a slot
 * that was jumped over is not forgotten. `null` when nothing is left.
 */
export function nextSlot(agenda: AgendaState, timer: TimerCore): Slot | null {
  const isPending = (slot: Slot) => runOf(timer, slot.id).status === 'pending'
  const liveIndex = agenda.slots.findIndex(({ id }) => id === timer.liveSlotId)
  return agenda.slots.slice(liveIndex + 1).find(isPending) ?? agenda.slots.find(isPending) ?? null
}

/** The slot that was live last before the one that is live now; `null` when there was none. */
export function previousSlot(agenda: AgendaState, timer: TimerCore): Slot | null {
  const lastEnd = (slot: Slot) => runOf(timer, slot.id).stretches.at(-1)?.to ?? null
  return agenda.slots.reduce<Slot | null>((latest, slot) => {
    const end = slot.id === timer.liveSlotId || runOf(timer, slot.id).status !== 'done' ? null : lastEnd(slot)
    if (end === null) return latest
    return latest === null || end >= (lastEnd(latest) ?? 0) ? slot : latest
  }, null)
}
