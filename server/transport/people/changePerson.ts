// Changing what is known of somebody: the seat in the log; the name, the address and the language of letters outside it.
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { PersonChange } from '#shared/protocol/http/people.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { cardsOf } from '../names.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage' | 'live' | 'clock'>

/**
 * Changes a person on behalf of `by`; the reason when that cannot be. Nobody changes their own role, for a dialogue must not lose
 * its last facilitator; and a name that belongs to an account is its holder's own. Rejects with a `StorageError`.
 */
export async function changePerson(
  room: DialogueRoom,
  personId: PersonId,
  change: PersonChange,
  by: PersonId,
  { storage, live, clock }: Needs,
): Promise<Result<void, Rejection>> {
  const seat = room.state.participants.people[personId]
  const [person] = await storage.access.people.byIds([personId])
  if (seat === undefined || seat.removed || person === undefined) return reject('not-found', 'No such person')
  const { name, email, language } = change
  const isKnownAnew = [name, email, language].some((value) => value !== undefined)
  if (isKnownAnew && person.account !== null && personId !== by) {
    return reject('not-allowed', 'The name of an account is changed by its holder')
  }
  const seated = await changeSeat(room, seat, change, by)
  if (!seated.ok || !isKnownAnew) return seated
  await storage.access.people.update(personId, {
    ...(name !== undefined && { name }),
    ...(email !== undefined && email !== person.email && { email, emailSince: clock() }),
    ...(language !== undefined && { language }),
  })
  live.learnNames(room.id, await cardsOf(storage.access.people, [personId]))
  return ok(undefined)
}

async function changeSeat(
  room: DialogueRoom,
  seat: Participant,
  change: PersonChange,
  by: PersonId,
): Promise<Result<void, Rejection>> {
  const role = change.role ?? seat.role
  const organisationId = change.organisationId === undefined ? seat.organisationId : change.organisationId
  if (role === seat.role && organisationId === seat.organisationId) return ok(undefined)
  if (role !== seat.role && seat.id === by) return reject('not-allowed', 'Nobody changes their own role')
  if ((role === 'display') !== (organisationId === null)) {
    return reject('malformed', 'A display has no organisation; everybody else has one')
  }
  const answer = await room.give({
    command: { type: 'person.change', personId: seat.id, organisationId, role },
    giver: { kind: 'server', onBehalfOf: by },
    commandId: null,
  })
  return answer.ok ? ok(undefined) : err(answer.rejection)
}
