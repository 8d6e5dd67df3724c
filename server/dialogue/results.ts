// What of a dialogue's state is searched for across dialogues: areas, follow-ups and rounds of reports with names looked up,
// and, once it has ended, who presented and who heard it.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { Area } from '#shared/dialogue/areas/area.ts'
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import { heldDialogue } from '#shared/dialogue/report/heldDialogue.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import { instant } from '#shared/time/instant.ts'
import type { ResultsChange, StoredArea, StoredFollowUp } from '#server/storage/results.ts'

/** What has changed from `before`, which is `null` for everything there is. */
export function resultsAfter(before: DialogueState | null, after: DialogueState): ResultsChange {
  return {
    seriesId: after.details.seriesId ?? null,
    followUps: untouched(before, after, ['followUps', 'areas', 'participants', 'agenda'])
      ? []
      : changed(storedFollowUps(before), storedFollowUps(after)),
    areas: untouched(before, after, ['areas', 'outcomes', 'participants'])
      ? []
      : changed(storedAreas(before), storedAreas(after)),
    rounds: before?.outcomes.rounds === after.outcomes.rounds ? null : Object.values(after.outcomes.rounds),
    held: untouched(before, after, ['timer', 'agenda', 'participants', 'attendance'])
      ? null
      : heldDialogue(after),
  }
}

// Every evolution makes a new object of a slice that it touches and keeps the others, so identity tells them apart.
function untouched(
  before: DialogueState | null,
  after: DialogueState,
  slices: readonly (keyof DialogueState)[],
): boolean {
  return before !== null && slices.every((slice) => before[slice] === after[slice])
}

/** Those that are new or other than they were; what is stored is plain data, so its JSON tells. */
function changed<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly T[] {
  return [...after]
    .filter(([id, thing]) => JSON.stringify(before.get(id)) !== JSON.stringify(thing))
    .map(([, thing]) => thing)
}

function storedFollowUps(state: DialogueState | null): ReadonlyMap<string, StoredFollowUp> {
  if (state === null) return new Map()
  const followUps = Object.values(state.followUps.followUps)
  return new Map(followUps.map((followUp) => [followUp.id, storedFollowUp(state, followUp)]))
}

/** The follow-up as it is searched for. */
function storedFollowUp(state: DialogueState, followUp: FollowUp): StoredFollowUp {
  const area = followUp.areaId === null ? undefined : state.areas.areas[followUp.areaId]
  const slot = followUp.slotId === null ? undefined : findSlot(state.agenda, followUp.slotId)
  const owner = followUp.ownerOrganisationId
  const ownerIsActor = state.participants.organisations[owner]?.part === 'panel'
  const regions = [...(area?.regionIds ?? []), slot?.organisationId, ownerIsActor ? null : owner]
  const actors = [...(area?.actorIds ?? []), ownerIsActor ? owner : null]
  return {
    followUpId: followUp.id,
    what: followUp.what,
    owner: named(state, owner),
    ownerPersonId: followUp.ownerPersonId,
    dueDate: followUp.dueDate,
    status: followUp.status,
    area: area === undefined ? null : { id: area.id, subject: area.subject },
    regions: allNamed(state, regions),
    actors: allNamed(state, actors),
    comments: followUp.comments.length,
    recordedBy: followUp.recordedBy,
    recordedAt: followUp.recordedAt,
    updatedAt: instant(
      Math.max(followUp.recordedAt, followUp.history.at(-1)?.at ?? 0, followUp.comments.at(-1)?.at ?? 0),
    ),
    revision: followUp.revision,
  }
}

function storedAreas(state: DialogueState | null): ReadonlyMap<string, StoredArea> {
  if (state === null) return new Map()
  return new Map(Object.values(state.areas.areas).map((area) => [area.id, storedArea(state, area)]))
}

/** The area as it is listed. */
function storedArea(state: DialogueState, area: Area): StoredArea {
  return {
    areaId: area.id,
    subject: area.subject,
    nextStep: area.nextStep,
    nextStepNote: area.nextStepNote,
    status: area.status,
    regions: allNamed(state, area.regionIds),
    actors: allNamed(state, area.actorIds),
    outcome: areaOutcome(area, state.outcomes),
    recordedAt: area.recordedAt,
  }
}

function allNamed(
  state: DialogueState,
  ids: readonly (OrganisationId | null | undefined)[],
): readonly NamedOrganisation[] {
  return [...new Set(ids)].flatMap((id) => (id == null ? [] : [named(state, id)]))
}

/** The organisation by its name in the dialogue; by its id when it takes no part there any more. */
function named({ participants }: DialogueState, id: OrganisationId): NamedOrganisation {
  return { id, name: participants.organisations[id]?.name ?? id }
}
