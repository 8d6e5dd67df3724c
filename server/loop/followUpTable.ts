// The table of follow-ups: a page of it, and what there is to choose from in its filter.
import { ROWS_A_PAGE } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpChoices, FollowUpPage, NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import type { FoundFollowUp, Scope } from '#server/storage/results.ts'
import { followUpRows } from './followUpRows.ts'
import { todayOf } from './needs.ts'
import type { LoopNeeds } from './needs.ts'
import type { Standing } from './standing.ts'

type Needs = Pick<LoopNeeds, 'storage' | 'clock'>

// One read, whatever it holds: between pages something may move past the one that is being read.
const NO_LIMIT = Number.MAX_SAFE_INTEGER

/** One page. A page after the last has no rows. Rejects with a `StorageError`. */
export async function followUpPage(
  scope: Scope,
  filter: FollowUpFilter,
  standing: Standing,
  needs: Needs,
): Promise<FollowUpPage> {
  const today = todayOf(needs)
  const { page } = filter
  const { rows, byStatus, overdue } = await needs.storage.results.followUps({
    scope,
    filter,
    today,
    offset: (page - 1) * ROWS_A_PAGE,
    limit: ROWS_A_PAGE,
  })
  const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0)
  return {
    rows: await followUpRows(rows, standing, needs),
    total,
    byStatus,
    overdue,
    page,
    pages: Math.max(1, Math.ceil(total / ROWS_A_PAGE)),
    today,
  }
}

/** All that fit, however many, for files and overviews. Rejects with a `StorageError`. */
export async function allFollowUps(
  scope: Scope,
  filter: FollowUpFilter,
  needs: Needs,
): Promise<readonly FoundFollowUp[]> {
  const query = { scope, filter, today: todayOf(needs), offset: 0, limit: NO_LIMIT }
  return (await needs.storage.results.followUps(query)).rows
}

const byName = new Intl.Collator('sv')

/** What the follow-ups in a scope can be filtered by. Rejects with a `StorageError`. */
export async function followUpChoices(
  scope: Scope,
  { storage }: Pick<Needs, 'storage'>,
): Promise<FollowUpChoices> {
  const { regions, actors, owners, dialogueIds } = await storage.results.followUpNames(scope)
  const [dialogues, inSeries, series] = await Promise.all([
    storage.events.summaries(dialogueIds),
    storage.results.seriesOf(dialogueIds),
    storage.series.all(),
  ])
  const used = new Set(inSeries.values())
  return {
    regions: ordered(regions),
    actors: ordered(actors),
    owners: ordered(owners),
    series: series
      .filter(({ id }) => used.has(id))
      .map(({ id, title, theme }) => ({ id, title, theme }))
      .toSorted((a, b) => byName.compare(a.title, b.title)),
    dialogues: dialogues
      .map(({ id, title, plannedStart }) => ({ id, title, start: plannedStart }))
      .toReversed(),
  }
}

/** Each organisation once; where dialogues call it differently, by one of the names. */
function ordered(organisations: readonly NamedOrganisation[]): readonly NamedOrganisation[] {
  const byId = new Map(organisations.map((each) => [each.id, each]))
  return [...byId.values()].toSorted((a, b) => byName.compare(a.name, b.name))
}
