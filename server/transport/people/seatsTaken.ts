// Taking seats away: what is open by them ends at once, on both sockets.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import type { SessionHash } from '#server/storage/sessions.ts'
import type { NotesServer } from '#server/notes/server.ts'
import type { SeatsTaken } from '../live/news.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'live' | 'notes'>

/** Ends what these sessions, which have lost that seat, still have open by it. */
export function endSeats(
  dialogueId: DialogueId,
  personId: PersonId,
  sessions: readonly SessionHash[],
  { live, notes }: Needs,
): void {
  live.revoke(dialogueId, personId, sessions)
  endNotesOf({ dialogueId, personId, sessions }, notes)
}

/** Ends everything that a session, which has been revoked, still has open. */
export function endSession(session: SessionHash, { live, notes }: Needs): void {
  live.signOut(session)
  notes.endConnectionsOf({ sessionId: session }, notesClose.noSession)
}

/** Ends the notes that these sessions have open by a seat that they have lost, on this node. */
export function endNotesOf({ dialogueId, personId, sessions }: SeatsTaken, notes: NotesServer): void {
  notes.review((connection) => {
    const isMeant =
      connection.dialogueId === dialogueId &&
      connection.personId === personId &&
      sessions.includes(connection.sessionId)
    return isMeant ? notesClose.notAllowed : connection.access
  })
}
