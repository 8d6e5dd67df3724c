// A person's link: a new one in place of the old, or none.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { madeOnce } from '../madeOnce.ts'
import type { Services } from '../services.ts'
import { endSeats } from './seatsTaken.ts'

type Needs = Pick<Services, 'links' | 'live' | 'notes'>

/**
 * Revokes the links of a person in the dialogue; what is open by them ends at once. Rejects with a `StorageError`.
 * @param spared the id of a link that goes on working
 */
export async function revokeLinks(
  room: DialogueRoom,
  personId: PersonId,
  needs: Needs,
  spared: string | null = null,
): Promise<void> {
  const working = await needs.links.workingIn(room.id)
  const theirs = working.filter((link) => link.personId === personId && link.id !== spared)
  endSeats(room.id, personId, await needs.links.revoke(theirs), needs)
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
  await madeOnce(async () => {
    if ((await needs.links.byId(linkId)) !== null) return
    // Another node that was asked for the same may have made it since.
    await revokeLinks(room, personId, needs, linkId)
    await needs.links.make('personal', room.id, personId, linkId)
  })
}
