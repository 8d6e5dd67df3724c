// The series and dialogues whose data for evaluation somebody may take: those that she leads.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import type { PulseResults } from '#shared/protocol/http/pulse.ts'
import type { Series } from '#shared/protocol/http/series.ts'
import { earliestFirst } from './eachDialogue.ts'
import type { LoopNeeds } from './needs.ts'
import { shownPulses } from './pulse.ts'
import { managedSeries } from './scope.ts'
import { shown } from './series.ts'
import type { Standing } from './standing.ts'

/** What somebody's data for evaluation is made from. */
export interface Evaluated {
  readonly series: readonly Series[]
  /** The earliest first. */
  readonly dialogueIds: readonly DialogueId[]
  /** Of those dialogues in which enough have answered. */
  readonly pulses: ReadonlyMap<DialogueId, PulseResults>
}

/** The ids of what somebody leads. */
export interface Led {
  readonly seriesIds: readonly string[]
  readonly dialogueIds: readonly DialogueId[]
}

/**
 * The series that somebody leads on with all their dialogues, and the dialogues outside series that she facilitates; `null` when
 * she leads nothing. Rejects with a `StorageError`.
 */
export async function evaluatedIds(
  standing: Standing,
  { storage }: Pick<LoopNeeds, 'storage'>,
): Promise<Led | null> {
  const facilitated = standing.seats
    // The table makes no difference by either circumstance.
    .filter(({ role }) => isAllowed(role, 'export.evaluation', { own: false, ended: true }))
    .map(({ dialogueId }) => dialogueId)
  const seriesIds = await managedSeries(standing, storage)
  if (facilitated.length === 0 && seriesIds.length === 0) return null
  const inSeries = await storage.results.dialoguesInSeries(seriesIds)
  return { seriesIds, dialogueIds: [...new Set([...facilitated, ...inSeries])] }
}

/** What the data is made from; `null` when somebody leads nothing. Rejects with a `StorageError`. */
export async function evaluated(
  standing: Standing,
  needs: Pick<LoopNeeds, 'storage'>,
): Promise<Evaluated | null> {
  const { storage } = needs
  const led = await evaluatedIds(standing, needs)
  if (led === null) return null
  const [series, dialogueIds, answers] = await Promise.all([
    storage.series.all(),
    earliestFirst(led.dialogueIds, needs),
    storage.pulse.answers(led.dialogueIds),
  ])
  return {
    series: series.filter(({ id }) => led.seriesIds.includes(id)).map(shown),
    dialogueIds,
    pulses: shownPulses(answers),
  }
}
