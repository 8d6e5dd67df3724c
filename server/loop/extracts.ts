// What somebody may take away across dialogues: extracts of regions, reports of series, data for evaluation.
import type { DialogueId, OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { ExtractedRegion, Extracts, ReportedSeries } from '#shared/protocol/http/exports.ts'
import { earliestFirst, eachDialogue } from './eachDialogue.ts'
import { evaluatedIds } from './evaluated.ts'
import type { LoopNeeds } from './needs.ts'
import { exportScopeOf } from './scope.ts'
import type { Standing } from './standing.ts'

/** Rejects with a `StorageError`. */
export async function extractsFor(standing: Standing, needs: LoopNeeds): Promise<Extracts> {
  const { dialogueIds } = await exportScopeOf(standing, needs)
  const lead = await evaluatedIds(standing, needs)
  return {
    regions: await extractedRegions(dialogueIds, needs),
    series: await reportedSeries(dialogueIds, lead?.seriesIds ?? [], needs),
    evaluation: lead !== null,
  }
}

async function extractedRegions(
  dialogueIds: readonly DialogueId[],
  needs: LoopNeeds,
): Promise<readonly ExtractedRegion[]> {
  const found = new Map<OrganisationId, ExtractedRegion>()
  for await (const { participants, details } of eachDialogue(
    await earliestFirst(dialogueIds, needs),
    needs,
  )) {
    for (const organisation of Object.values(participants.organisations).filter(isRegion)) {
      const { id, name, part } = organisation
      const before = found.get(id)
      found.set(id, {
        id,
        name,
        dialogues: (before?.dialogues ?? 0) + 1,
        presents: (before?.presents ?? 0) + Number(part === 'presents'),
        latestStart: details.plannedStart,
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
  dialogueIds: readonly DialogueId[],
  led: readonly string[],
  { storage }: LoopNeeds,
): Promise<readonly ReportedSeries[]> {
  const inSeries = await storage.results.seriesOf(dialogueIds)
  const counts = Map.groupBy(inSeries.values(), (seriesId) => seriesId)
  return (await storage.series.all())
    .filter(({ id }) => counts.has(id) || led.includes(id))
    .map(({ id, title, theme }) => ({ id, title, theme, dialogues: counts.get(id)?.length ?? 0 }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
}
