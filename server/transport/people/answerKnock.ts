// Answering somebody who waits in the lobby.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { LobbyAnswer } from '#shared/protocol/http/lobby.ts'
import { idOfWish } from '#server/access/idOfWish.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { WaitingEntry } from '#server/storage/lobby.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'lobby' | 'live'>

/**
 * Answers the knock `entryId` on behalf of `by`; the reason when that cannot be. The answer that it has got already may be given
 * again. Rejects with a `StorageError`.
 */
export async function answerKnock(
  room: DialogueRoom,
  entryId: string,
  answer: LobbyAnswer,
  by: PersonId,
  needs: Needs,
): Promise<Result<void, Rejection>> {
  const entry = await needs.lobby.entry(room.id, entryId)
  if (entry === null) return reject('not-found', 'Nobody waits under that id')
  switch (entry.status) {
    case 'waiting':
      return answer.answer === 'admit'
        ? admit(room, entry, answer.role, by, needs)
        : decline(room, entry, by, needs)
    case 'admitted':
      return answer.answer === 'admit' && room.state.participants.people[entry.personId]?.role === answer.role
        ? ok(undefined)
        : alreadyAnswered
    case 'declined':
      return answer.answer === 'decline' ? ok(undefined) : alreadyAnswered
  }
}

const alreadyAnswered = reject('already-so', 'Somebody else has answered already')

/** Who comes in by a knock: one person, however often admitting her is tried. */
const guestId = ({ id }: WaitingEntry): PersonId => idOfWish('admitted', id)

/** The seat in the log comes first: when the rest fails it is taken back, and the entry still waits. */
async function admit(
  room: DialogueRoom,
  entry: WaitingEntry,
  role: Role,
  by: PersonId,
  { lobby, live }: Needs,
): Promise<Result<void, Rejection>> {
  const personId = guestId(entry)
  const { organisationId } = entry
  const giver = { kind: 'server', onBehalfOf: by } as const
  const invite = { type: 'person.invite', personId, organisationId, role, via: 'lobby' } as const
  const invited = await room.give({ command: invite, giver, commandId: null })
  // A seat that is there already was left by a crash before the entry was decided.
  const isSeated = invited.ok || room.state.participants.people[personId]?.role === role
  if (!invited.ok && !(isSeated && invited.rejection.code === 'already-so')) return err(invited.rejection)
  let admitted = false
  try {
    const decided = await lobby.admit(entry, personId)
    admitted = decided.ok || (await lobby.entry(room.id, entry.id))?.status === 'admitted'
  } finally {
    if (!admitted) await takeBack(room, personId)
  }
  if (!admitted) return alreadyAnswered
  live.learnNames(room.id, [{ id: personId, name: entry.name }])
  return ok(undefined)
}

/** Takes a seat back on nobody's behalf: whoever gave it may have lost her own meanwhile. */
function takeBack(room: DialogueRoom, personId: PersonId): Promise<unknown> {
  const command = { type: 'person.remove', personId } as const
  return room.give({ command, giver: { kind: 'server', onBehalfOf: null }, commandId: null })
}

async function decline(
  room: DialogueRoom,
  entry: WaitingEntry,
  by: PersonId,
  { lobby }: Needs,
): Promise<Result<void, Rejection>> {
  const declined = await lobby.decline(entry)
  if (!declined.ok) return alreadyAnswered
  const personId = guestId(entry)
  const left = room.state.participants.people[personId]
  if (left === undefined || left.removed) return ok(undefined)
  const giver = { kind: 'server', onBehalfOf: by } as const
  const removed = await room.give({ command: { type: 'person.remove', personId }, giver, commandId: null })
  return removed.ok ? ok(undefined) : err(removed.rejection)
}
