// A search for follow-ups as SQL: one statement for each order, with everything else bound to it.
import type { SortKey } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpQuery, Scope } from '../results.ts'
import { wordsOf } from '../textKeys.ts'
import type { Values } from './statements.ts'

const overdue = `(f.status IN ('open', 'in-progress') AND f.due_date IS NOT NULL AND f.due_date < :today)`

const concerns = (side: string, parameter: string): string => `
  (cardinality(:${parameter}::text[]) = 0 OR EXISTS (
    SELECT 1 FROM concerned c
    WHERE c.dialogue_id = f.dialogue_id AND c.thing_id = f.follow_up_id AND c.kind = 'followUp'
      AND c.side = '${side}' AND c.organisation_id = ANY (:${parameter}::text[])))`

const among = (column: string, parameter: string): string =>
  `(cardinality(:${parameter}::text[]) = 0 OR coalesce(${column} = ANY (:${parameter}::text[]), false))`

/** Joined to `f`, what is told of the dialogue. */
export const withDialogue = `
  JOIN dialogues d ON d.id = f.dialogue_id
  JOIN indexed_dialogues i ON i.dialogue_id = f.dialogue_id`

export const dialogueColumns = `f.dialogue_id, d.title AS dialogue_title, d.planned_start AS dialogue_start, i.series_id`

/** Whether the follow-up lies in the scope. */
export const followUpInScope = `
  (:everywhere::boolean
    OR f.dialogue_id = ANY (:scopeDialogues::text[])
    OR f.owner_id = ANY (:scopeOrganisations::text[]))`

const fitting = `
  FROM follow_ups f ${withDialogue}
  WHERE ${followUpInScope}
    AND ${concerns('region', 'regions')}
    AND ${concerns('actor', 'actors')}
    AND ${among('f.owner_id', 'owners')}
    AND ${among('i.series_id', 'series')}
    AND ${among('f.dialogue_id', 'dialogues')}
    AND ${among('f.status', 'statuses')}
    AND (NOT :overdue::boolean OR ${overdue})
    AND (:dueFrom::text IS NULL OR f.due_date >= :dueFrom)
    AND (:dueTo::text IS NULL OR f.due_date <= :dueTo)
    AND NOT EXISTS (SELECT 1 FROM unnest(:words::text[]) AS word WHERE strpos(f.searched, word) = 0)`

const keys: Readonly<Record<SortKey, string>> = {
  due: 'f.due_date',
  updated: 'f.updated_at',
  owner: 'f.owner_key',
  dialogue: 'd.planned_start',
  status: `CASE f.status WHEN 'open' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'done' THEN 2 ELSE 3 END`,
  what: 'f.what_key',
}

/** The rows of one page. */
export function pageStatement({ sort, descending }: FollowUpQuery['filter']): string {
  return `SELECT f.content, ${dialogueColumns} ${fitting}
    ORDER BY ${keys[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST,
      d.planned_start, f.dialogue_id COLLATE "C", f.recorded_at, f.follow_up_id COLLATE "C"
    LIMIT :limit OFFSET :offset`
}

/** How many fit, by status. */
export const countStatement = `
  SELECT f.status, count(*) AS count, count(*) FILTER (WHERE ${overdue}) AS overdue ${fitting}
  GROUP BY f.status`

/** What a scope is bound as. */
export function scopeValues(scope: Scope): Values {
  return {
    everywhere: scope === 'everywhere',
    scopeDialogues: scope === 'everywhere' ? [] : scope.dialogueIds,
    scopeOrganisations: scope === 'everywhere' ? [] : scope.organisationIds,
  }
}

/** What both statements are bound to; the page needs `limit` and `offset` besides. */
export function filterValues({ scope, filter, today }: FollowUpQuery): Values {
  const { regions, actors, owners, series, dialogues, statuses, dueFrom, dueTo } = filter
  return {
    ...scopeValues(scope),
    regions,
    actors,
    owners,
    series,
    dialogues,
    statuses,
    overdue: filter.overdue,
    dueFrom,
    dueTo,
    words: wordsOf(filter.text),
    today,
  }
}
