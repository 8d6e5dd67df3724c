// All that has been reported on one area, for those who may see it.
import type { AreaId, DialogueId } from '#shared/dialogue/identifiers.ts'
import type { OutcomeReports } from '#shared/protocol/http/outcomes.ts'
import type { LoopNeeds } from './needs.ts'
import { scopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/** The reports, the latest first; `null` when there is no such area, or the asker may not see it. Rejects with a `StorageError`. */
export async function outcomeReports(
  dialogueId: DialogueId,
  areaId: AreaId,
  standing: Standing,
  needs: LoopNeeds,
): Promise<OutcomeReports | null> {
  const room = await needs.rooms.find(dialogueId)
  const area = room?.state.areas.areas[areaId]
  if (room === null || area === undefined) return null
  const { dialogueIds, organisationIds } = await scopeOf(standing, needs)
  const isNamed = [...area.regionIds, ...area.actorIds].some((id) => organisationIds.includes(id))
  if (!dialogueIds.includes(dialogueId) && !isNamed) return null
  const reports = room.state.outcomes.reports.filter((report) => report.areaId === areaId).toReversed()
  const writers = reports.flatMap(({ reportedBy }) => reportedBy ?? [])
  const people = await needs.storage.access.people.byIds([...new Set(writers)])
  return { reports, people: people.map(({ id, name }) => ({ id, name })) }
}
