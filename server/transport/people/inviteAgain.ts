// Inviting those who took part in one dialogue to another: each gets a name of its own there, a seat, and a personal link.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { idOfWish } from '#server/access/idOfWish.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { peopleToInviteAgain } from '#server/loop/peopleAgain.ts'
import type { SeatedPerson } from '#server/loop/peopleAgain.ts'
import type { Person } from '#server/storage/people.ts'
import type { Services } from '../services.ts'
import { invite } from './invite.ts'

type Needs = Pick<Services, 'storage' | 'links' | 'live' | 'clock'>

/** Who asks: her seat in each of the two dialogues. */
export interface Inviter {
  readonly here: PersonId
  readonly there: PersonId
}

/**
 * Invites to `room` those of `earlier` whose organisation takes part here, with the role they had, and gives how many they were; the
 * reason when the dialogue takes no more. Whoever is here already, or was and has been removed, is passed over: after a failure
 * halfway, or when the answer was lost, asking again invites the rest. Rejects with a `StorageError`.
 */
export async function inviteAgain(
  room: DialogueRoom,
  earlier: DialogueRoom,
  by: Inviter,
  needs: Needs,
): Promise<Result<number, Rejection>> {
  const { people } = needs.storage.access
  const { participants } = room.state
  const seatedHere = Object.values(participants.people)
  const here = new Map((await people.byIds(seatedHere.map(({ id }) => id))).map((each) => [each.id, each]))
  const isHere = ({ seat, person }: SeatedPerson) =>
    seatedHere.some(
      ({ id, organisationId }) =>
        id === person.id ||
        id === guestId(room, seat) ||
        (organisationId === seat.organisationId && isSame(here.get(id), person)),
    )
  const all = await peopleToInviteAgain(earlier.state, people)
  const wanted = all.filter(
    (each) =>
      each.seat.id !== by.there &&
      participants.organisations[each.seat.organisationId] !== undefined &&
      !isHere(each),
  )
  for (const each of wanted) {
    const invited = await takeAlong(room, each, by.here, needs)
    if (!invited.ok) return invited
  }
  return ok(wanted.length)
}

/** Who somebody without an account is in `room`, when she is taken along there: one and the same, however often that is asked for. */
function guestId(room: DialogueRoom, seat: SeatedPerson['seat']): PersonId {
  return idOfWish('invited again', room.id, seat.id)
}

function isSame(here: Person | undefined, { name, email }: Person): boolean {
  return here?.name === name && here.email === email
}

/** An account is the same person in every dialogue, and comes in without a link. */
async function takeAlong(
  room: DialogueRoom,
  { seat, person }: SeatedPerson,
  by: PersonId,
  needs: Needs,
): Promise<Result<unknown, Rejection>> {
  const { organisationId, role } = seat
  const { id: personId, name, email, language, account } = person
  if (account === null) {
    const invitation = { name, email, language, organisationId, role }
    return invite(room, guestId(room, seat), invitation, by, needs)
  }
  needs.live.learnNames(room.id, [{ id: personId, name }])
  const answer = await room.give({
    command: { type: 'person.invite', personId, organisationId, role, via: 'link' },
    giver: { kind: 'server', onBehalfOf: by },
    commandId: null,
  })
  return answer.ok || answer.rejection.code === 'already-so' ? ok(personId) : err(answer.rejection)
}
