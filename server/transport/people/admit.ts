// Answering somebody who waits in the lobby.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { WaitingEntry } from '#server/storage/lobby.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'lobby' | 'live' | 'newId'>

/**
 * Admits somebody who waits as `role`, on behalf of `by`; the reason when that cannot be. The seat in the log comes first: when
 * the rest fails it is taken back, and the entry still waits. Rejects with a `StorageError`.
 */
export async function admit(
  room: DialogueRoom,
  entry: WaitingEntry,
  role: Role,
  by: PersonId,
  { lobby, live, newId }: Needs,
): Promise<Result<void, Rejection>> {
  const personId = newId()
  const { organisationId } = entry
  const giver = { kind: 'server', onBehalfOf: by } as const
  const invite = { type: 'person.invite', personId, organisationId, role, via: 'lobby' } as const
  const invited = await room.give({ command: invite, giver, commandId: null })
  if (!invited.ok) return err(invited.rejection)
  let admitted = false
  try {
    admitted = (await lobby.admit(entry, personId)).ok
  } finally {
    if (!admitted) await room.give({ command: { type: 'person.remove', personId }, giver, commandId: null })
  }
  if (!admitted) return reject('already-so', 'Somebody else has answered already')
  live.learnNames(room.id, [{ id: personId, name: entry.name }])
  return ok(undefined)
}
