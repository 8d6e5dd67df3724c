// What dialogues add up to, for all that somebody may see or for one series of them.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type { DialoguePulse, DialogueTime, Insights } from '#shared/protocol/http/insights.ts'
import type { FoundHeld } from '#server/storage/results.ts'
import { allFollowUps } from '../followUpTable.ts'
import { todayOf } from '../needs.ts'
import type { LoopNeeds } from '../needs.ts'
import { pulseResults } from '../pulse.ts'
import { managedSeries, scopeOf, visibleAmong } from '../scope.ts'
import type { Standing } from '../standing.ts'
import type { Facts } from './facts.ts'
import { funnel } from './funnel.ts'
import { panelActors, regionInsights } from './regionInsights.ts'

type Needs = Pick<LoopNeeds, 'storage' | 'clock'>

/** Of all dialogues that somebody may see. Rejects with a `StorageError`. */
export async function allInsights(standing: Standing, needs: Needs): Promise<Insights> {
  const { dialogueIds } = await scopeOf(readerOf(standing), needs)
  return insightsOf(dialogueIds, null, needs)
}

/** Of those dialogues of a series that somebody may see; `null` when she may not see it. Rejects with a `StorageError`. */
export async function seriesInsights(
  seriesId: string,
  standing: Standing,
  needs: Needs,
): Promise<Insights | null> {
  const { storage } = needs
  const reader = readerOf(standing)
  const series = await storage.series.byId(seriesId)
  if (series === null) return null
  const inSeries = await storage.results.dialoguesInSeries([seriesId])
  const [dialogueIds, managed] = await Promise.all([
    visibleAmong(inSeries, reader, needs),
    managedSeries(reader, storage),
  ])
  if (dialogueIds.length === 0 && !managed.includes(seriesId)) return null
  return insightsOf(dialogueIds, { id: series.id, title: series.title }, needs)
}

function readerOf(standing: Standing): Standing {
  const seats = standing.seats.filter(({ role }) =>
    // The table makes no difference by either circumstance.
    isAllowed(role, 'insights.read', { own: false, ended: true }),
  )
  return { ...standing, seats }
}

/** Of those that have ended. Reads what is kept beside the logs, never a log. */
async function insightsOf(
  dialogueIds: readonly DialogueId[],
  series: Insights['series'],
  needs: Needs,
): Promise<Insights> {
  const { storage } = needs
  const held = await storage.results.held(dialogueIds)
  const heldIds = held.map(({ dialogueId }) => dialogueId)
  const scope = { dialogueIds: heldIds, organisationIds: [] }
  const [areas, followUps, pulse] = await Promise.all([
    storage.results.areas(scope),
    allFollowUps(scope, everything, needs),
    pulseOf(held, needs),
  ])
  const facts: Facts = { held, areas, followUps, today: todayOf(needs) }
  return {
    series,
    dialogues: held.length,
    regions: regionInsights(facts),
    actors: panelActors(held),
    funnel: funnel(facts),
    timeKept: held.map(timeOf).filter(({ presentations }) => presentations.length > 0),
    pulse,
    today: facts.today,
  }
}

function timeOf({ organisations, presentations, ...of }: FoundHeld): DialogueTime {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return {
    ...toldOf(of),
    presentations: presentations.map(({ slotId, presenterId, planned, used }) => ({
      slotId,
      presenter: { id: presenterId, name: names.get(presenterId) ?? presenterId },
      planned,
      used,
    })),
  }
}

async function pulseOf(held: readonly FoundHeld[], { storage }: Needs): Promise<readonly DialoguePulse[]> {
  const answers = await storage.pulse.answers(held.map(({ dialogueId }) => dialogueId))
  return held.flatMap((dialogue) => {
    const results = pulseResults(answers.get(dialogue.dialogueId) ?? [])
    return results === null ? [] : [{ ...toldOf(dialogue), results }]
  })
}

function toldOf({
  dialogueId,
  dialogueTitle,
  dialogueStart,
}: Pick<FoundHeld, 'dialogueId' | 'dialogueTitle' | 'dialogueStart'>): Omit<DialoguePulse, 'results'> {
  return { dialogueId, title: dialogueTitle, start: dialogueStart }
}
