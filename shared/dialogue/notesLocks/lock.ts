// Locks on notes: a slot's notes, or all of them, can be closed for writing.
import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { idSchema } from '../identifiers.ts'
import type { SlotId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'

/** One slot, or `null` for the notes of the whole dialogue. */
const body = { slotId: idSchema.nullable() }

export const notesLockCommandSchemas = [
  z.object({ type: z.literal('notes.lock'), ...body }),
  z.object({ type: z.literal('notes.unlock'), ...body }),
] as const
export type NotesLockCommand = z.infer<(typeof notesLockCommandSchemas)[number]>

export const notesLockEventSchemas = [
  z.object({ type: z.literal('notes.locked'), ...body }),
  z.object({ type: z.literal('notes.unlocked'), ...body }),
] as const
export type NotesLockEvent = z.infer<(typeof notesLockEventSchemas)[number]>

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

/** Decides a command about locks. */
export function decideNotesLocks(
  state: NotesLocksState,
  command: NotesLockCommand,
  hasSlot: (slotId: SlotId) => boolean,
): Decision<NotesLockEvent> {
  const { slotId } = command
  if (slotId !== null && !hasSlot(slotId)) return reject('not-found', 'No such slot in the agenda')
  const locked = slotId === null ? state.all : state.slotIds.includes(slotId)
  const wanted = command.type === 'notes.lock'
  if (locked === wanted) return reject('already-so', wanted ? 'Locked already' : 'Not locked')
  return ok([{ type: wanted ? 'notes.locked' : 'notes.unlocked', slotId }])
}
