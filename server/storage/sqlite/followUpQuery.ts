// A search for follow-ups as SQL: one statement for each order, with everything else bound to it.
import type { SortKey } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpQuery, Scope } from '../results.ts'
import { wordsOf } from '../textKeys.ts'
import type { Values } from './connection.ts'

const overdue = `(f.status IN ('open', 'in-progress') AND f.dueDate IS NOT NULL AND f.dueDate < :today)`

const concerns = (side: string, parameter: string): string => `
  (:${parameter} = '[]' OR EXISTS (
    SELECT 1 FROM concerned c
    WHERE c.dialogueId = f.dialogueId AND c.thingId = f.followUpId AND c.kind = 'followUp' AND c.side = '${side}'
      AND c.organisationId IN (SELECT value FROM json_each(:${parameter}))))`

const among = (column: string, parameter: string): string =>
  `(:${parameter} = '[]' OR ${column} IN (SELECT value FROM json_each(:${parameter})))`

/** Joined to `f`, what is told of the dialogue. */
export const withDialogue = `
  JOIN dialogues d ON d.id = f.dialogueId
  JOIN indexedDialogues i ON i.dialogueId = f.dialogueId`

export const dialogueColumns = `f.dialogueId, d.title AS dialogueTitle, d.plannedStart AS dialogueStart, i.seriesId`

/** Whether the follow-up lies in the scope. */
export const followUpInScope = `
  (:everywhere = 1
    OR f.dialogueId IN (SELECT value FROM json_each(:scopeDialogues))
    OR f.ownerId IN (SELECT value FROM json_each(:scopeOrganisations)))`

const fitting = `
  FROM followUps f ${withDialogue}
  WHERE ${followUpInScope}
    AND ${concerns('region', 'regions')}
    AND ${concerns('actor', 'actors')}
    AND ${among('f.ownerId', 'owners')}
    AND ${among('i.seriesId', 'series')}
    AND ${among('f.dialogueId', 'dialogues')}
    AND ${among('f.status', 'statuses')}
    AND (:overdue = 0 OR ${overdue})
    AND (:dueFrom IS NULL OR f.dueDate >= :dueFrom)
    AND (:dueTo IS NULL OR f.dueDate <= :dueTo)
    AND NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(f.searched, value) = 0)`

const keys: Readonly<Record<SortKey, string>> = {
  due: 'f.dueDate',
  updated: 'f.updatedAt',
  owner: 'f.ownerKey',
  dialogue: 'd.plannedStart',
  status: `CASE f.status WHEN 'open' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'done' THEN 2 ELSE 3 END`,
  what: 'f.whatKey',
}

/** The rows of one page. */
export function pageStatement({ sort, descending }: FollowUpQuery['filter']): string {
  const undatedLast = sort === 'due' ? 'f.dueDate IS NULL, ' : ''
  return `SELECT f.content, ${dialogueColumns} ${fitting}
    ORDER BY ${undatedLast}${keys[sort]}${descending ? ' DESC' : ''},
      d.plannedStart, f.dialogueId, f.recordedAt, f.followUpId
    LIMIT :limit OFFSET :offset`
}

/** How many fit, by status. */
export const countStatement = `
  SELECT f.status, count(*) AS count, sum(${overdue}) AS overdue ${fitting} GROUP BY f.status`

/** What a scope is bound as. */
export function scopeValues(scope: Scope): Values {
  const { dialogueIds, organisationIds } =
    scope === 'everywhere' ? { dialogueIds: [], organisationIds: [] } : scope
  return {
    everywhere: scope === 'everywhere' ? 1 : 0,
    scopeDialogues: JSON.stringify(dialogueIds),
    scopeOrganisations: JSON.stringify(organisationIds),
  }
}

/** What both statements are bound to; the page needs `limit` and `offset` besides. */
export function filterValues({ scope, filter, today }: FollowUpQuery): Values {
  return {
    ...scopeValues(scope),
    regions: JSON.stringify(filter.regions),
    actors: JSON.stringify(filter.actors),
    owners: JSON.stringify(filter.owners),
    series: JSON.stringify(filter.series),
    dialogues: JSON.stringify(filter.dialogues),
    statuses: JSON.stringify(filter.statuses),
    overdue: filter.overdue ? 1 : 0,
    dueFrom: filter.dueFrom,
    dueTo: filter.dueTo,
    words: JSON.stringify(wordsOf(filter.text)),
    today,
  }
}
