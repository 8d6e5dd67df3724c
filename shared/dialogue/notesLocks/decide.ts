// What a command about locks on notes leads to.
import { ok } from '../../lib/result.ts'
import type { SlotId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { NotesLockCommand } from './commands.ts'
import type { NotesLockEvent } from './events.ts'
import type { NotesLocksState } from './lock.ts'

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
