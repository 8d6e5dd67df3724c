// Creating a dialogue: the first events of its log, with the one who creates it as its facilitator.
import { createDialogue as layOut } from '#shared/dialogue/create.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { DialogueEvent, RecordedEvent } from '#shared/dialogue/events.ts'
import { replay } from '#shared/dialogue/evolve.ts'
import type { DialogueId, OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { reject } from '#shared/dialogue/rejection.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { assert } from '#shared/lib/assert.ts'
import { ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { readModelsAfter } from './readModels.ts'
import type { RoomServices } from './room.ts'

/** Who creates a dialogue, and for which organisation. */
export interface Creator {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
}

/**
 * Writes a new dialogue to the log and gives its id; the reason when it cannot be created like that. A creator whose own
 * organisation takes no part sits with the lead. When the creator has created a dialogue of the id asked for already, that one is the
 * answer. Rejects with a `StorageError`.
 */
export async function createDialogue(
  wanted: NewDialogue,
  creator: Creator,
  { events, clock, newId }: Pick<RoomServices, 'events' | 'clock' | 'newId'>,
  askedId: DialogueId | null = null,
): Promise<Result<DialogueId, Rejection>> {
  const laidOut = layOut(wanted, newId)
  if (!laidOut.ok) return laidOut
  const dialogueId = askedId ?? newId()
  const takesPart = wanted.organisations.some(({ id }) => id === creator.organisationId)
  const invited: DialogueEvent = {
    type: 'person.invited',
    personId: creator.personId,
    organisationId: takesPart ? creator.organisationId : wanted.details.leadId,
    role: 'facilitator',
    via: 'creation',
  }
  const at = clock()
  const log = [...laidOut.value, invited].map((event, index): RecordedEvent => {
    return { seq: index + 1, at, by: creator.personId, event }
  })
  const state = replay(dialogueId, log)
  assert(state !== null, 'a log that is not empty gives a state')
  const readModels = readModelsAfter(null, state)
  const appended = await events.append({ dialogueId, after: 0, events: log, command: null, readModels })
  if (appended.ok) return ok(dialogueId)
  const [first] = await events.read(dialogueId, 0)
  return first?.by === creator.personId
    ? ok(dialogueId)
    : reject('already-so', 'Somebody else has created a dialogue of this id')
}
