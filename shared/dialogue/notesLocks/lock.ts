// Locks on notes: a slot's notes, or all of them, can be closed for writing.
import type { SlotId } from '../identifiers.ts'
import type { NotesLockEvent } from './events.ts'

export interface NotesLocksState {
  /** Whether all notes are locked, whatever holds for single slots. */
  readonly all: boolean
  readonly slotIds: readonly SlotId[]
}

export const noLocks: NotesLocksState = { all: false, slotIds: [] }

/** Whether the slot's notes are closed for writing, by a lock of its own or the one on all. */
export function isLocked(state: NotesLocksState, slotId: SlotId): boolean {
  return state.all || state.slotIds.includes(slotId)
}

/** The locks after `event`. Pure. */
export function evolveNotesLocks(state: NotesLocksState, event: NotesLockEvent): NotesLocksState {
  const { slotId } = event
  if (slotId === null) return { ...state, all: event.type === 'notes.locked' }
  const others = state.slotIds.filter((id) => id !== slotId)
  return { ...state, slotIds: event.type === 'notes.locked' ? [...others, slotId] : others }
}
