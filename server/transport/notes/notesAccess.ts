// Who may open which notes, and write in them.
import { ownsSlot } from '#shared/dialogue/ownership.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { isLocked } from '#shared/dialogue/notesLocks/lock.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { err, ok } from '#shared/lib/result.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import type { NotesCloseCode } from '#shared/protocol/notes.ts'
import { actingPerson } from '#server/access/actingPerson.ts'
import type { Publication } from '#server/dialogue/room.ts'
import type { Authorise } from '#server/notes/access.ts'
import type { NotesAccess } from '#server/notes/identity.ts'
import type { NotesServer } from '#server/notes/server.ts'
import { cardsOf } from '../names.ts'
import type { Services } from '../services.ts'
import { cursorColour } from './cursorColour.ts'

/** What a person may do with the notes of a slot, or the code that an attempt is ended with. */
export function notesAccess(
  state: DialogueState,
  person: Participant | undefined,
  slotId: SlotId,
): NotesAccess | NotesCloseCode {
  if (findSlot(state.agenda, slotId) === undefined) return notesClose.noSuchRoom
  if (person === undefined || person.removed) return notesClose.notAllowed
  const { id: personId, organisationId, role } = person
  const claim = {
    own: ownsSlot(state, slotId, { personId, organisationId }),
    ended: state.timer.phase === 'ended',
  }
  if (!isAllowed(role, 'notes.read', claim)) return notesClose.notAllowed
  return isAllowed(role, 'notes.write', claim) && !isLocked(state.notesLocks, slotId) ? 'write' : 'read'
}

/** The answer to the notes server's question, from the session and the dialogue. */
export function authoriseNotes({
  sessions,
  sessionCookie,
  rooms,
  storage,
  live,
}: Pick<Services, 'sessions' | 'sessionCookie' | 'rooms' | 'storage' | 'live'>): Authorise {
  return async ({ dialogueId, slotId, cookie, as }) => {
    const { dismissals } = live
    const session = await sessions.find(sessionCookie.read(cookie))
    if (session === null) return err(notesClose.noSession)
    const room = await rooms.find(dialogueId)
    if (room === null) return err(notesClose.noSuchRoom)
    const person = actingPerson(session, room.state, as)
    if (person === null) return err(notesClose.notAllowed)
    const [card] = await cardsOf(storage.access.people, [person.id])
    // A seat was taken away meanwhile, perhaps this one; the client comes back and is told.
    if (dismissals !== live.dismissals) return err(notesClose.tryAgainLater)
    const { people, organisations } = room.state.participants
    const access = notesAccess(room.state, people[person.id], slotId)
    if (typeof access === 'number') return err(access)
    return ok({
      access,
      personId: person.id,
      sessionId: session.idHash,
      name: card?.name ?? '',
      organisation: organisations[person.organisationId ?? '']?.name ?? '',
      colour: cursorColour(person.id),
    })
  }
}

/**
 * Decides anew on the open notes of a dialogue when its roles, locks or slots have changed, or it has ended. Not at every event: each
 * review makes every handshake of notes that is under way begin again, and when a whole room comes back each of them is an event.
 */
export function reviewNotes(
  notes: Pick<NotesServer, 'review'>,
  { before, state }: Pick<Publication, 'before' | 'state'>,
): void {
  if (givesSameAccess(before, state)) return
  notes.review(({ dialogueId, personId, slotId, access }) =>
    dialogueId === state.id ? notesAccess(state, state.participants.people[personId ?? ''], slotId) : access,
  )
}

/** Whether everything that `notesAccess` looks at is the same. A slice that no event has touched is the same object. */
function givesSameAccess(one: DialogueState, other: DialogueState): boolean {
  return (
    one.agenda === other.agenda &&
    one.participants === other.participants &&
    one.notesLocks === other.notesLocks &&
    one.timer.phase === other.timer.phase
  )
}
