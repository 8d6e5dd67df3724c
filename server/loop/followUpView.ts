// One follow-up with all that is known of it, for those who may see it.
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import type { DialogueId, FollowUpId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { FollowUpView } from '#shared/protocol/http/followUps.ts'
import { followUpRows } from './followUpRows.ts'
import type { LoopNeeds } from './needs.ts'
import { scopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/** The follow-up; `null` when there is none, or the asker may not see it. Rejects with a `StorageError`. */
export async function followUpView(
  dialogueId: DialogueId,
  followUpId: FollowUpId,
  standing: Standing,
  needs: LoopNeeds,
): Promise<FollowUpView | null> {
  const { storage, rooms } = needs
  const [found] = await storage.results.followUpsById(dialogueId, [followUpId])
  const room = await rooms.find(dialogueId)
  const followUp = room?.state.followUps.followUps[followUpId]
  if (found === undefined || room === null || followUp === undefined) return null
  const { dialogueIds, organisationIds } = await scopeOf(standing, needs)
  if (!dialogueIds.includes(dialogueId) && !organisationIds.includes(found.owner.id)) return null
  const [row] = await followUpRows([found], standing, needs)
  if (row === undefined) return null
  const { participants, areas } = room.state
  const takingPart = Object.values(participants.people)
    .filter(({ organisationId, removed }) => !removed && organisationId === found.owner.id)
    .map(({ id }) => id)
  const self = standing.organisations.get(found.owner.id)
  const colleagueIds = [...new Set(self === undefined ? takingPart : [...takingPart, self])]
  const people = await storage.access.people.byIds([...new Set([...peopleIn(followUp), ...colleagueIds])])
  return {
    row,
    followUp,
    area: followUp.areaId === null ? null : (areas.areas[followUp.areaId] ?? null),
    people: people.map(({ id, name }) => ({ id, name })),
    organisations: Object.values(participants.organisations).map(({ id, name }) => ({ id, name })),
    colleagueIds,
    // Both have the same row in the table of permissions.
    mayComment: row.mayChange,
  }
}

/** Everybody in the life of a follow-up: in its fields, its history and its comments. */
export function peopleIn(followUp: FollowUp): readonly PersonId[] {
  const before = followUp.history.flatMap(({ by, changes }) => [by, changes['ownerPersonId']?.from])
  const ids = [
    followUp.recordedBy,
    followUp.ownerPersonId,
    ...before,
    ...followUp.comments.map(({ by }) => by),
  ]
  return ids.filter((id) => typeof id === 'string')
}
