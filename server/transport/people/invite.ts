// Inviting somebody: a name and a link outside the log, and a seat in it.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Invitation } from '#shared/protocol/http/people.ts'
import { idOfWish } from '#server/access/idOfWish.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { madeOnce } from '../madeOnce.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage' | 'links' | 'live' | 'clock'>

/**
 * Invites somebody as `personId` on behalf of `by`; the reason when the dialogue cannot take the person, and then no name is left
 * behind. Inviting again under the same id, also after a failure or a crash halfway, does what is left to do. Rejects with a
 * `StorageError`. What then has a name and no seat is cleared away in time, unless it is invited again.
 */
export async function invite(
  room: DialogueRoom,
  personId: PersonId,
  invitation: Invitation,
  by: PersonId,
  needs: Needs,
): Promise<Result<PersonId, Rejection>> {
  if (room.state.participants.people[personId]?.removed === true) {
    return reject('not-found', 'Invited, and removed since')
  }
  const { storage, live } = needs
  const { name, organisationId, role } = invitation
  await madeOnce(() => writeDown(room, personId, invitation, needs))
  live.learnNames(room.id, [{ id: personId, name }])
  const answer = await room.give({
    command: { type: 'person.invite', personId, organisationId, role, via: 'link' },
    giver: { kind: 'server', onBehalfOf: by },
    commandId: null,
  })
  if (answer.ok || answer.rejection.code === 'already-so') return ok(personId)
  live.forgetName(room.id, personId)
  // When the storage failed the seat may be there all the same.
  if (answer.rejection.code !== 'unavailable') await storage.access.people.erase(personId)
  return err(answer.rejection)
}

async function writeDown(
  room: DialogueRoom,
  personId: PersonId,
  { name, email, language }: Invitation,
  { storage, links, clock }: Needs,
): Promise<void> {
  const { people } = storage.access
  const known = await people.byIds([personId])
  if (known.length === 0) {
    await people.insert({ id: personId, name, email, language, account: null, createdAt: clock() })
  }
  const linkId = idOfWish('first link', personId)
  if ((await links.byId(linkId)) === null) await links.make('personal', room.id, personId, linkId)
}
