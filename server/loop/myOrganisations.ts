// What somebody's organisations have to see to: what they own, and the areas they may report on.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaToReport, MyOrganisations, RoundView } from '#shared/protocol/http/outcomes.ts'
import { startOfDay } from '#shared/time/stockholm.ts'
import { areaRows, roundsIn, stillOpen } from './areaRows.ts'
import { allFollowUps } from './followUpTable.ts'
import { todayOf } from './needs.ts'
import type { LoopNeeds } from './needs.ts'
import { ownScope } from './scope.ts'
import type { Standing } from './standing.ts'

/** Rejects with a `StorageError`. */
export async function myOrganisations(standing: Standing, needs: LoopNeeds): Promise<MyOrganisations> {
  const { storage } = needs
  const today = todayOf(needs)
  const scope = ownScope(standing)
  const [organisations, areas, counts] = await Promise.all([
    organisationsOf(standing, needs),
    storage.results.areas(scope),
    storage.results.followUps({ scope, filter: everything, today, offset: 0, limit: 1 }),
  ])
  const dialogueIds = [...new Set(areas.map(({ dialogueId }) => dialogueId))]
  const [open, rounds] = await Promise.all([
    allFollowUps({ dialogueIds, organisationIds: [] }, stillOpen, needs),
    roundsIn(dialogueIds, today, needs),
  ])
  const names = new Map(organisations.map((each) => [each.id, each]))
  const toReport = areaRows(areas, open).flatMap((area) =>
    area.outcome.sides.flatMap(({ organisationId, report }): readonly AreaToReport[] => {
      const organisation = names.get(organisationId)
      if (organisation === undefined) return []
      const asking = rounds.find((round) => round.dialogueId === area.dialogueId && asks(round, report))
      return [{ area, organisation, report, askedBy: asking ?? null }]
    }),
  )
  return {
    organisations,
    toReport: toReport.toSorted(
      (a, b) =>
        Number(a.askedBy === null) - Number(b.askedBy === null) || b.area.recordedAt - a.area.recordedAt,
    ),
    open: counts.byStatus.open + counts.byStatus['in-progress'],
    overdue: counts.overdue,
  }
}

/** Whether a round asks a side that last reported this. */
export function asks({ stage, opensOn }: RoundView, report: AreaToReport['report']): boolean {
  return stage === 'open' && (report === null || report.reportedAt < startOfDay(opensOn))
}

/** The organisations that somebody stands for, by name. Rejects with a `StorageError`. */
export async function organisationsOf(
  { organisations, seats, account }: Standing,
  { rooms, storage }: Pick<LoopNeeds, 'rooms' | 'storage'>,
): Promise<readonly NamedOrganisation[]> {
  const names = new Map<OrganisationId, string>()
  for (const { dialogueId, organisationId } of seats) {
    if (organisationId === null || names.has(organisationId)) continue
    const room = await rooms.find(dialogueId)
    const name = room?.state.participants.organisations[organisationId]?.name
    if (name !== undefined) names.set(organisationId, name)
  }
  if (account !== null) {
    const [holder] = await storage.access.people.byIds([account.personId])
    if (holder?.account != null) names.set(holder.account.organisation.id, holder.account.organisation.name)
  }
  return [...organisations.keys()]
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}
