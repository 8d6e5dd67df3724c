// Series of dialogues: their list, and one of them whole.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { isOverdue } from '#shared/dialogue/unfinished.ts'
import { everything } from '#shared/protocol/followUpFilter.ts'
import type {
  DialogueMoment,
  Series,
  SeriesDialogue,
  SeriesSummary,
  SeriesView,
} from '#shared/protocol/http/series.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { StoredSummary } from '#server/storage/eventLog.ts'
import type { FoundFollowUp } from '#server/storage/results.ts'
import type { StoredSeries } from '#server/storage/series.ts'
import { areaRows, stillOpen } from './areaRows.ts'
import { followUpRows } from './followUpRows.ts'
import { allFollowUps } from './followUpTable.ts'
import { todayOf } from './needs.ts'
import type { LoopNeeds } from './needs.ts'
import { pulseResults } from './pulse.ts'
import { managedSeries, scopeOf, visibleAmong } from './scope.ts'
import { seriesRounds } from './seriesRounds.ts'
import type { Standing } from './standing.ts'

/** The most open follow-ups that an overview lists; the table has all. */
const MOST_LISTED = 500

/** The series that somebody may see: those she leads on, and those of dialogues she has a seat in. Rejects with a `StorageError`. */
export async function seriesList(
  standing: Standing,
  needs: Pick<LoopNeeds, 'storage' | 'clock'>,
): Promise<readonly SeriesSummary[]> {
  const { storage } = needs
  const { dialogueIds } = await scopeOf(standing, needs)
  const [inSeries, managed, all] = await Promise.all([
    storage.results.seriesOf(dialogueIds),
    managedSeries(standing, storage),
    storage.series.all(),
  ])
  const dialogues = await storage.events.summaries([...inSeries.keys()])
  const bySeries = Map.groupBy(dialogues, ({ id }) => inSeries.get(id))
  const visible = new Set([...managed, ...inSeries.values()])
  const summaries = await Promise.all(
    all
      .filter(({ id }) => visible.has(id))
      .map(async (series) => ({
        ...(await summaryOf(series, bySeries.get(series.id) ?? [], needs)),
        mayManage: managed.includes(series.id),
      })),
  )
  return summaries.toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
}

/** @param dialogues those of the series that somebody may see, the earliest planned start first */
async function summaryOf(
  series: StoredSeries,
  dialogues: readonly StoredSummary[],
  needs: Pick<LoopNeeds, 'storage' | 'clock'>,
): Promise<Omit<SeriesSummary, 'mayManage'>> {
  const today = todayOf(needs)
  const counts = await needs.storage.results.followUps({
    scope: { dialogueIds: dialogues.map(({ id }) => id), organisationIds: [] },
    filter: everything,
    today,
    offset: 0,
    limit: 0,
  })
  const isToCome = ({ phase, plannedStart }: StoredSummary) =>
    phase !== 'ended' && dayOf(plannedStart) >= today
  return {
    ...shown(series),
    dialogues: dialogues.length,
    next: momentOf(dialogues.find(isToCome)),
    latest: momentOf(dialogues.findLast((dialogue) => !isToCome(dialogue))),
    areas: dialogues.reduce((sum, { areas }) => sum + areas, 0),
    openFollowUps: counts.byStatus.open + counts.byStatus['in-progress'],
    overdue: counts.overdue,
  }
}

function momentOf(dialogue: StoredSummary | undefined): DialogueMoment | null {
  return dialogue === undefined
    ? null
    : { id: dialogue.id, title: dialogue.title, plannedStart: dialogue.plannedStart }
}

/** A series whole, as far as somebody may see it; `null` when that is nothing. Rejects with a `StorageError`. */
export async function seriesView(
  seriesId: string,
  standing: Standing,
  needs: LoopNeeds,
): Promise<SeriesView | null> {
  const { storage } = needs
  const series = await storage.series.byId(seriesId)
  if (series === null) return null
  const mayManage = (await managedSeries(standing, storage)).includes(seriesId)
  const inSeries = await storage.results.dialoguesInSeries([seriesId])
  const dialogueIds = mayManage ? inSeries : await visibleAmong(inSeries, standing, needs)
  if (!mayManage && dialogueIds.length === 0) return null
  const scope = { dialogueIds, organisationIds: [] }
  const today = todayOf(needs)
  const [open, areas, rounds, dialogues] = await Promise.all([
    allFollowUps(scope, stillOpen, needs),
    storage.results.areas(scope),
    storage.results.rounds(dialogueIds),
    seriesDialogues(dialogueIds, needs),
  ])
  return {
    series: shown(series),
    dialogues: dialogues.map((dialogue) => ({ ...dialogue, ...openIn(dialogue.id, open, today) })),
    areas: areaRows(areas, open),
    openFollowUps: await followUpRows(open.slice(0, MOST_LISTED), standing, needs),
    rounds: await seriesRounds(rounds, areas, today, needs),
    mayManage,
    today,
  }
}

async function seriesDialogues(
  ids: readonly DialogueId[],
  { storage }: LoopNeeds,
): Promise<readonly Omit<SeriesDialogue, 'openFollowUps' | 'overdue'>[]> {
  const [summaries, answers] = await Promise.all([storage.events.summaries(ids), storage.pulse.answers(ids)])
  return summaries.map(({ id, title, plannedStart, phase, presenting, areas, followUps }) => ({
    id,
    title,
    plannedStart,
    phase,
    presenting,
    areas,
    followUps,
    pulse: pulseResults(answers.get(id) ?? []),
  }))
}

function openIn(
  id: DialogueId,
  open: readonly FoundFollowUp[],
  today: string,
): Pick<SeriesDialogue, 'openFollowUps' | 'overdue'> {
  const own = open.filter(({ dialogueId }) => dialogueId === id)
  const overdue = own.filter((followUp) => isOverdue(followUp, today))
  return { openFollowUps: own.length, overdue: overdue.length }
}

/** The series as it is told of. */
export function shown({ id, title, theme, createdAt }: StoredSeries): Series {
  return { id, title, theme, createdAt }
}
