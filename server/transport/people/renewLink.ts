// A person's link: a new one in place of the old, or none.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Services } from '../services.ts'
import { endSeats } from './seatsTaken.ts'

type Needs = Pick<Services, 'links' | 'live' | 'notes'>

/** Revokes the links of a person in the dialogue; what is open by them ends at once. Rejects with a `StorageError`. */
export async function revokeLinks(room: DialogueRoom, personId: PersonId, needs: Needs): Promise<void> {
  const working = await needs.links.workingIn(room.id)
  const sessions = await needs.links.revoke(working.filter((link) => link.personId === personId))
  endSeats(room.id, personId, sessions, needs)
}

/** Makes a new link for a person, after which earlier ones do not work. Rejects with a `StorageError`. */
export async function renewLink(room: DialogueRoom, personId: PersonId, needs: Needs): Promise<void> {
  await revokeLinks(room, personId, needs)
  await needs.links.make('personal', room.id, personId)
}
