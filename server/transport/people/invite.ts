// Inviting somebody: a name and a link outside the log, and a seat in it.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Invitation } from '#shared/protocol/http/people.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'storage' | 'links' | 'live' | 'newId' | 'clock'>

/**
 * Invites somebody on behalf of `by`, and gives the new person's id; the reason when the dialogue cannot take the person. Then,
 * as when the storage fails, no name is left behind. Rejects with a `StorageError`.
 */
export async function invite(
  room: DialogueRoom,
  { name, email, language, organisationId, role }: Invitation,
  by: PersonId,
  { storage, links, live, newId, clock }: Needs,
): Promise<Result<PersonId, Rejection>> {
  const { people } = storage.access
  const personId = newId()
  let seated = false
  try {
    await people.insert({ id: personId, name, email, language, account: null, createdAt: clock() })
    await links.make('personal', room.id, personId)
    live.learnNames(room.id, [{ id: personId, name }])
    const answer = await room.give({
      command: { type: 'person.invite', personId, organisationId, role, via: 'link' },
      giver: { kind: 'server', onBehalfOf: by },
      commandId: null,
    })
    seated = answer.ok
    return answer.ok ? ok(personId) : err(answer.rejection)
  } finally {
    if (!seated) {
      live.forgetName(room.id, personId)
      await people.erase(personId)
    }
  }
}
