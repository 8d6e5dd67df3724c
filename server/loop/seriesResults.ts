// What a file about a series holds: those of its dialogues that somebody may take away, and what they led to.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpRow } from '#shared/protocol/http/followUps.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import { areaRows } from './areaRows.ts'
import { earliestFirst } from './eachDialogue.ts'
import { followUpRows } from './followUpRows.ts'
import { allFollowUps } from './followUpTable.ts'
import type { LoopNeeds } from './needs.ts'
import { shownPulses } from './pulse.ts'
import { exportScopeOf, managedSeries } from './scope.ts'
import { shown } from './series.ts'
import type { Standing } from './standing.ts'

/** A series with what its dialogues led to. */
export interface SeriesResults {
  readonly series: Series
  /** The earliest first. */
  readonly dialogueIds: readonly DialogueId[]
  readonly areas: readonly AreaRow[]
  /** Whatever their status, by due date. */
  readonly followUps: readonly FollowUpRow[]
  /** Of those dialogues in which enough have answered. */
  readonly pulses: ReadonlyMap<DialogueId, PulseResults>
}

/** As far as somebody may take it away; `null` when that is nothing. Rejects with a `StorageError`. */
export async function seriesResults(
  seriesId: string,
  standing: Standing,
  needs: Pick<LoopNeeds, 'storage' | 'clock'>,
): Promise<SeriesResults | null> {
  const { storage } = needs
  const series = await storage.series.byId(seriesId)
  if (series === null) return null
  const [inSeries, mayExport, managed] = await Promise.all([
    storage.results.dialoguesInSeries([seriesId]),
    exportScopeOf(standing, needs),
    managedSeries(standing, storage),
  ])
  const reported = inSeries.filter((id) => mayExport.dialogueIds.includes(id))
  if (reported.length === 0 && !managed.includes(seriesId)) return null
  const scope = { dialogueIds: reported, organisationIds: [] }
  const [dialogueIds, areas, followUps, answers] = await Promise.all([
    earliestFirst(reported, needs),
    storage.results.areas(scope),
    allFollowUps(scope, everything, needs),
    storage.pulse.answers(reported),
  ])
  const open = followUps.filter(isUnfinished)
  return {
    series: shown(series),
    dialogueIds,
    areas: areaRows(areas, open),
    followUps: await followUpRows(followUps, standing, needs),
    pulses: shownPulses(answers),
  }
}
