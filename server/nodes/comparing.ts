// After a time in which nodes could not hear each other: everything that is open here is compared with the storage.
import { notesClose } from '#shared/protocol/notes.ts'
import type { SessionHash } from '#server/storage/sessions.ts'
import { actingPerson } from '#server/access/actingPerson.ts'
import { cardsIn } from '#server/transport/names.ts'
import type { LiveDialogue } from '#server/transport/live/liveDialogue.ts'
import { endNotesOf } from '#server/transport/people/seatsTaken.ts'
import type { Services } from '#server/transport/services.ts'
import { hearLobby } from './hearing.ts'
import type { HearingServices } from './hearing.ts'

/** What is compared with the storage, and how. */
export type ComparingServices = HearingServices & Pick<Services, 'clock'>

/** What logs hold beyond what is known here. Rejects with a `StorageError`. */
export async function compareLogs({ rooms, notes }: ComparingServices): Promise<void> {
  notes.readOn()
  for (const id of rooms.loaded) await rooms.readOn(id)
}

/** Names, lobbies, seats and presence. Rejects with a `StorageError`. */
export async function compareTheRest(services: ComparingServices): Promise<void> {
  const { notes, live } = services
  notes.askForPresence()
  notes.sharePresence()
  for (const dialogue of live.all) {
    await compareNames(dialogue, services)
    await hearLobby(dialogue.room.id, services)
  }
  await compareSeats(services)
}

async function compareNames({ room }: LiveDialogue, { storage, live }: ComparingServices): Promise<void> {
  const dialogueId = room.id
  const cards = await cardsIn(storage.access.people, room.state)
  live.hear({ kind: 'names', dialogueId, cards })
  const named = new Set(cards.map(({ id }) => id))
  for (const personId of Object.keys(room.state.participants.people)) {
    if (!named.has(personId)) live.hear({ kind: 'name-erased', dialogueId, personId })
  }
}

/** Ends what is open by sessions that have ended, and by seats that have been taken away. */
async function compareSeats({ storage, rooms, live, notes, clock }: ComparingServices): Promise<void> {
  for (const [hash, seats] of seatsInUse(live.all, notes)) {
    const session = await storage.access.sessions.byHash(hash)
    if (session === null || session.revokedAt !== null || session.expiresAt <= clock()) {
      live.hear({ kind: 'session-ended', session: hash })
      notes.endConnectionsOf({ sessionId: hash }, notesClose.noSession)
      continue
    }
    for (const { dialogueId, personId } of seats.values()) {
      const room = await rooms.find(dialogueId)
      if (room !== null && actingPerson(session, room.state, personId) !== null) continue
      const taken = { dialogueId, personId, sessions: [hash] }
      live.hear({ kind: 'seats-taken', ...taken })
      endNotesOf(taken, notes)
    }
  }
}

interface SeatInUse {
  readonly dialogueId: string
  readonly personId: string
}

/** The seats that are in use here, by session. */
function seatsInUse(
  dialogues: readonly LiveDialogue[],
  notes: Services['notes'],
): ReadonlyMap<SessionHash, ReadonlyMap<string, SeatInUse>> {
  const inUse = new Map<SessionHash, Map<string, SeatInUse>>()
  const add = (session: SessionHash, dialogueId: string, personId: string): void => {
    const seats = inUse.get(session) ?? new Map<string, SeatInUse>()
    inUse.set(session, seats.set(`${dialogueId} ${personId}`, { dialogueId, personId }))
  }
  for (const { room, admissions } of dialogues) {
    for (const { sessionHash, personId } of admissions) add(sessionHash, room.id, personId)
  }
  for (const { sessionId, dialogueId, personId } of notes.openConnections()) {
    if (personId !== null) add(sessionId, dialogueId, personId)
  }
  return inUse
}
