// Whether a person may write in a slot's notes, and if not, why.
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { isLocked } from '#shared/dialogue/notesLocks/lock.ts'
import { ownsSlot } from '#shared/dialogue/ownership.ts'
import { isAllowed, mayEver } from '#shared/dialogue/permissions.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Seat } from '#shared/protocol/socket.ts'

/** write, or read for a reason: the role does not write here · the notes are locked · locked by whoever reads this. */
export type NotesAccess = 'write' | 'role' | 'locked' | 'lockedForYou'

/** What the server will hold to. */
export function notesAccess(state: DialogueState, seat: Seat, slotId: SlotId): NotesAccess {
  const claim = { own: ownsSlot(state, slotId, seat), ended: state.timer.phase === 'ended' }
  if (!isAllowed(seat.role, 'notes.write', claim)) return 'role'
  if (!isLocked(state.notesLocks, slotId)) return 'write'
  return mayEver(seat.role, 'notes.unlock') ? 'lockedForYou' : 'locked'
}
