// What concerns one region, in all dialogues that somebody may take away.
import { regions as catalogue } from '#shared/catalogue/regions.ts'
import type { DialogueId, OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow, NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { areaRows } from './areaRows.ts'
import { earliestFirst, eachDialogue } from './eachDialogue.ts'
import { allFollowUps } from './followUpTable.ts'
import { followUpRows } from './followUpRows.ts'
import type { LoopNeeds } from './needs.ts'
import { exportScopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/** What concerns one region. */
export interface RegionResults {
  readonly region: NamedOrganisation
  /** The dialogues that it takes part in, the earliest first. */
  readonly dialogueIds: readonly DialogueId[]
  readonly areas: readonly AreaRow[]
  /** By due date. */
  readonly followUps: readonly FollowUpRow[]
}

/** What the asker may take away that concerns the region; `null` when there is nothing. Rejects with a `StorageError`. */
export async function regionResults(
  regionId: OrganisationId,
  standing: Standing,
  needs: LoopNeeds,
): Promise<RegionResults | null> {
  const scope = await exportScopeOf(standing, needs)
  const concerning: readonly FollowUpFilter[] = [
    { ...everything, regions: [regionId] },
    { ...everything, actors: [regionId] },
    { ...everything, owners: [regionId] },
  ]
  const [allAreas, ...found] = await Promise.all([
    needs.storage.results.areas(scope),
    ...concerning.map((filter) => allFollowUps(scope, filter, needs)),
  ])
  const areas = allAreas.filter(({ regions, actors }) =>
    [...regions, ...actors].some(({ id }) => id === regionId),
  )
  const followUps = [
    ...new Map(found.flat().map((each) => [`${each.dialogueId} ${each.followUpId}`, each])).values(),
  ].toSorted((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999', 'en'))
  const taking: { readonly dialogueId: DialogueId; readonly region: Organisation }[] = []
  for await (const { id, participants } of eachDialogue(
    await earliestFirst(scope.dialogueIds, needs),
    needs,
  )) {
    const region = participants.organisations[regionId]
    if (region !== undefined) taking.push({ dialogueId: id, region })
  }
  if (taking.length === 0 && areas.length === 0 && followUps.length === 0) return null
  const named = [
    ...taking.map(({ region }) => region),
    ...areas.flatMap(({ regions, actors }) => [...regions, ...actors]),
    ...followUps.flatMap(({ owner, regions, actors }) => [owner, ...regions, ...actors]),
    ...catalogue,
  ]
  const open = followUps.filter(isUnfinished)
  return {
    region: { id: regionId, name: named.find(({ id }) => id === regionId)?.name ?? regionId },
    dialogueIds: taking.map(({ dialogueId }) => dialogueId),
    areas: areaRows(areas, open),
    followUps: await followUpRows(followUps, standing, needs),
  }
}
