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

/**
 * Makes a new link of that id for a person, after which earlier ones do not work; does nothing when it has been made before.
 * Rejects with a `StorageError`.
 */
export async function renewLink(
  room: DialogueRoom,
  personId: PersonId,
  linkId: string,
  needs: Needs,
): Promise<void> {
  if ((await needs.links.byId(linkId)) !== null) return
  await revokeLinks(room, personId, needs)
  await needs.links.make('personal', room.id, personId, linkId)
}
