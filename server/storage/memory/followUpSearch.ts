// Searching follow-ups that are in memory: which fit a query, and in which order they come.
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import { isOverdue } from '#shared/dialogue/unfinished.ts'
import type { FollowUpQuery, FollowUpsFound, FoundFollowUp, Scope } from '../results.ts'
import { searchedText, sortKey, wordsOf } from '../textKeys.ts'

/** The rows that fit the query, a page of them, with the counts of all. */
export function searchFollowUps(rows: readonly FoundFollowUp[], query: FollowUpQuery): FollowUpsFound {
  const fitting = rows.filter((row) => inScope(row, query.scope) && fits(row, query)).toSorted(orderOf(query))
  const byStatus: Record<Status, number> = { open: 0, 'in-progress': 0, done: 0, dropped: 0 }
  for (const { status } of fitting) byStatus[status] += 1
  return {
    rows: fitting.slice(query.offset, query.offset + query.limit),
    byStatus,
    overdue: fitting.filter((row) => isOverdue(row, query.today)).length,
  }
}

/** Whether the follow-up lies where is looked. */
export function inScope({ dialogueId, owner }: FoundFollowUp, scope: Scope): boolean {
  return (
    scope === 'everywhere' ||
    scope.dialogueIds.includes(dialogueId) ||
    scope.organisationIds.includes(owner.id)
  )
}

function fits(row: FoundFollowUp, { filter, today }: FollowUpQuery): boolean {
  const among = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || has.some((id) => wanted.includes(id))
  const text = searchedText(row)
  return (
    among(filter.regions, idsOf(row.regions)) &&
    among(filter.actors, idsOf(row.actors)) &&
    among(filter.owners, [row.owner.id]) &&
    among(filter.series, row.seriesId === null ? [] : [row.seriesId]) &&
    among(filter.dialogues, [row.dialogueId]) &&
    among(filter.statuses, [row.status]) &&
    (!filter.overdue || isOverdue(row, today)) &&
    (filter.dueFrom === null || (row.dueDate !== null && row.dueDate >= filter.dueFrom)) &&
    (filter.dueTo === null || (row.dueDate !== null && row.dueDate <= filter.dueTo)) &&
    wordsOf(filter.text).every((word) => text.includes(word))
  )
}

const idsOf = (organisations: FoundFollowUp['regions']) => organisations.map(({ id }) => id)

type Key = string | number

function orderOf({ filter }: FollowUpQuery): (a: FoundFollowUp, b: FoundFollowUp) => number {
  const direction = filter.descending ? -1 : 1
  return (a, b) =>
    (filter.sort === 'due' ? compare(Number(a.dueDate === null), Number(b.dueDate === null)) : 0) ||
    direction * compare(keyOf(a, filter.sort), keyOf(b, filter.sort)) ||
    compare(a.dialogueStart, b.dialogueStart) ||
    compare(a.dialogueId, b.dialogueId) ||
    compare(a.recordedAt, b.recordedAt) ||
    compare(a.followUpId, b.followUpId)
}

function keyOf(row: FoundFollowUp, sort: FollowUpQuery['filter']['sort']): Key {
  switch (sort) {
    case 'due':
      return row.dueDate ?? ''
    case 'updated':
      return row.updatedAt
    case 'owner':
      return sortKey(row.owner.name)
    case 'dialogue':
      return row.dialogueStart
    case 'status':
      return statusSchema.options.indexOf(row.status)
    case 'what':
      return sortKey(row.what)
  }
}

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)
