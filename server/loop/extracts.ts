// What somebody may take away across dialogues: extracts of regions, reports of series, data for evaluation.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { ExtractedRegion, Extracts, ReportedSeries } from '#shared/protocol/http/exports.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import { evaluatedIds } from './evaluated.ts'
import type { LoopNeeds } from './needs.ts'
import { roomsOf } from './regions.ts'
import { exportScopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/** Rejects with a `StorageError`. */
export async function extractsFor(standing: Standing, needs: LoopNeeds): Promise<Extracts> {
  const { dialogueIds } = await exportScopeOf(standing, needs)
  const [rooms, lead] = await Promise.all([roomsOf(dialogueIds, needs), evaluatedIds(standing, needs)])
  return {
    regions: extractedRegions(rooms),
    series: await reportedSeries(rooms, lead?.seriesIds ?? [], needs),
    evaluation: lead !== null,
  }
}

function extractedRegions(rooms: readonly DialogueRoom[]): readonly ExtractedRegion[] {
  const found = new Map<OrganisationId, ExtractedRegion>()
  for (const { state } of rooms) {
    for (const organisation of Object.values(state.participants.organisations).filter(isRegion)) {
      const { id, name, part } = organisation
      const before = found.get(id)
      found.set(id, {
        id,
        name,
        dialogues: (before?.dialogues ?? 0) + 1,
        presents: (before?.presents ?? 0) + Number(part === 'presents'),
        latestStart: state.details.plannedStart,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Regions, and whoever presents or listens in the place of one. */
function isRegion({ kind, part }: Organisation): boolean {
  return kind === 'region' || part !== 'panel'
}

/** Those of the dialogues, and those that somebody leads although they have none yet. */
async function reportedSeries(
  rooms: readonly DialogueRoom[],
  led: readonly string[],
  { storage }: LoopNeeds,
): Promise<readonly ReportedSeries[]> {
  const inSeries = Map.groupBy(rooms, ({ state }) => state.details.seriesId)
  return (await storage.series.all())
    .filter(({ id }) => inSeries.has(id) || led.includes(id))
    .map(({ id, title, theme }) => ({ id, title, theme, dialogues: inSeries.get(id)?.length ?? 0 }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
}
