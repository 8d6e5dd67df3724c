// Removing somebody: the seat, the links and what is open by them end; to erase a person the name goes too.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Services } from '../services.ts'
import { endSeats } from './seatsTaken.ts'

type Needs = Pick<Services, 'storage' | 'links' | 'live' | 'notes'>

/**
 * Takes a person's seat away on behalf of `by`; the reason when that cannot be. What the person did stays in the log, without the
 * name when it is erased. Doing it again, to erase somebody removed before, is fine. Rejects with a `StorageError`.
 */
export async function removePerson(
  room: DialogueRoom,
  personId: PersonId,
  erase: boolean,
  by: PersonId,
  needs: Needs,
): Promise<Result<void, Rejection>> {
  const { people, sessions } = needs.storage.access
  const seat = room.state.participants.people[personId]
  if (seat === undefined) return reject('not-found', 'No such person')
  if (personId === by) return reject('not-allowed', 'Nobody removes themselves')
  const [person] = await people.byIds([personId])
  if (erase && person?.account != null) return reject('in-use', 'An account is not erased from a dialogue')
  if (!seat.removed) {
    const answer = await room.give({
      command: { type: 'person.remove', personId },
      giver: { kind: 'server', onBehalfOf: by },
      commandId: null,
    })
    if (!answer.ok) return err(answer.rejection)
  }
  const links = await needs.links.workingIn(room.id)
  await needs.links.revoke(links.filter((link) => link.personId === personId))
  endSeats(room.id, personId, await sessions.removeSeatEverywhere({ dialogueId: room.id, personId }), needs)
  if (erase) {
    await people.erase(personId)
    needs.live.forgetName(room.id, personId)
  }
  return ok(undefined)
}
