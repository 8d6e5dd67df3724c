// The rows on the page, and changes to them: what was refused stands beside its row until somebody has decided.
import { useCallback, useState } from 'react'
import { request, wasAnswered } from '#client/connection/http/api.ts'
import type { ApiProblem } from '#client/connection/http/api.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import { isDecided, wishes } from '#client/connection/http/wishes.ts'
import type { FollowUpFields } from '#shared/dialogue/followUps/followUp.ts'
import type { RejectionCode } from '#shared/dialogue/rejection.ts'
import type {
  FollowUpChanges,
  FollowUpChangesAnswer,
  FollowUpPage,
  FollowUpRow,
} from '#shared/protocol/http/followUps.ts'
import { requestOf } from '../filter/address.ts'
import type { TableView } from '../filter/address.ts'

export type Field = keyof FollowUpFields
const allFields: readonly Field[] = [
  'what',
  'ownerOrganisationId',
  'ownerPersonId',
  'dueDate',
  'areaId',
  'status',
]
const namedIn = (wanted: Partial<FollowUpFields>) => allFields.filter((field) => field in wanted)

/** A change that was not carried out. */
export interface Refused {
  readonly code: RejectionCode
  readonly wanted: Partial<FollowUpFields>
}

/** How changes went: how many were made and refused, or why none reached the server. */
export type ChangeOutcome =
  | {
      readonly kind: 'answered'
      readonly changed: number
      readonly refused: number
      readonly code: RejectionCode | null
    }
  | { readonly kind: 'failed'; readonly problem: ApiProblem }

export type ChangeFollowUps = (
  rows: readonly FollowUpRow[],
  changes: Partial<FollowUpFields>,
) => Promise<ChangeOutcome>

export interface FollowUpsPart {
  /** The last page that was there; `null` before the first. */
  readonly shown: FollowUpPage | null
  /** Whether that page was asked for in groups: rows of another order cannot be grouped, for the groups would not be whole. */
  readonly isGrouped: boolean
  /** Whether another page is being fetched. */
  readonly isLoading: boolean
  readonly problem: ApiProblem | null
  readonly refused: ReadonlyMap<string, Refused>
  readonly change: ChangeFollowUps
  /** Lets what was refused be: these fields of it, or all. */
  readonly dismiss: (row: FollowUpRow, fields?: readonly Field[]) => void
  readonly reload: () => Promise<boolean>
}

/** What tells rows apart: ids are unique in their dialogue. */
export function keyOf({ dialogueId, followUpId }: Pick<FollowUpRow, 'dialogueId' | 'followUpId'>): string {
  return `${dialogueId} ${followUpId}`
}

interface Shown {
  readonly from: FollowUpPage
  readonly isGrouped: boolean
  readonly page: FollowUpPage
}

/** The rows of the view, whatever shape they are shown in. */
export function useFollowUps(view: Omit<TableView, 'shape'>): FollowUpsPart {
  const { loaded, reload } = useApi<FollowUpPage>(requestOf(view))
  const [shown, setShown] = useState<Shown | null>(null)
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map())
  // What was shown stays while the next page is on its way, so that nothing jumps.
  if (loaded.status === 'there' && loaded.value !== shown?.from) {
    setShown({ from: loaded.value, isGrouped: view.isGrouped, page: loaded.value })
    setRefused(new Map())
  } else if (loaded.status === 'there' && shown?.isGrouped !== view.isGrouped) {
    // Rows that were in order of their owners already need not be asked for anew.
    setShown((now) => now && { ...now, isGrouped: view.isGrouped })
  }

  const change: ChangeFollowUps = useCallback(async (rows, changes) => {
    const wanted = rows.map(({ dialogueId, followUpId, revision }) => {
      const wish = { dialogueId, followUpId, baseRevision: revision, changes }
      return { wish, words: JSON.stringify(wish) }
    })
    const body: FollowUpChanges = {
      changes: wanted.map(({ wish, words }) => ({ commandId: wishes.idOf(words), ...wish })),
    }
    const answer = await request<FollowUpChangesAnswer>('/api/follow-ups/changes', { method: 'POST', body })
    const isKnown = answer.ok
      ? answer.value.results.every((result) => isDecided(result.answer))
      : wasAnswered(answer)
    if (isKnown) for (const { words } of wanted) wishes.answered(words)
    if (!answer.ok) return { kind: 'failed', problem: answer.error }
    const { results } = answer.value
    setShown((now) => now && { ...now, page: withRows(now.page, results) })
    setRefused((now) => withRefused(now, results, changes))
    const codes = results.flatMap(({ answer: each }) => (each.ok ? [] : [each.rejection.code]))
    return {
      kind: 'answered',
      changed: results.length - codes.length,
      refused: codes.length,
      code: codes[0] ?? null,
    }
  }, [])

  const dismiss: FollowUpsPart['dismiss'] = useCallback(
    (row, fields) => setRefused((now) => without(now, keyOf(row), fields)),
    [],
  )

  return {
    shown: shown?.page ?? null,
    isGrouped: shown?.isGrouped ?? false,
    isLoading: loaded.status === 'loading',
    problem: loaded.status === 'failed' ? loaded.problem : null,
    refused,
    change,
    dismiss,
    reload,
  }
}

type Results = FollowUpChangesAnswer['results']

// A changed row stays where it is, also when the filter no longer fits it: nothing vanishes under somebody's hand.
function withRows(page: FollowUpPage, results: Results): FollowUpPage {
  const now = new Map(results.flatMap(({ row }) => (row === null ? [] : [[keyOf(row), row] as const])))
  return { ...page, rows: page.rows.map((row) => now.get(keyOf(row)) ?? row) }
}

function withRefused(
  before: ReadonlyMap<string, Refused>,
  results: Results,
  wanted: Partial<FollowUpFields>,
): ReadonlyMap<string, Refused> {
  let after = before
  for (const { dialogueId, followUpId, answer } of results) {
    const key = keyOf({ dialogueId, followUpId })
    if (answer.ok) after = without(after, key, namedIn(wanted))
    else {
      const { code } = answer.rejection
      after = new Map(after).set(key, { code, wanted: { ...after.get(key)?.wanted, ...wanted } })
    }
  }
  return after
}

// What else was wanted of the same follow-up still waits for its answer.
function without(
  before: ReadonlyMap<string, Refused>,
  key: string,
  fields?: readonly Field[],
): ReadonlyMap<string, Refused> {
  const refused = before.get(key)
  if (refused === undefined) return before
  const after = new Map(before)
  const wanted = { ...refused.wanted }
  for (const field of fields ?? namedIn(wanted)) delete wanted[field]
  if (namedIn(wanted).length === 0) after.delete(key)
  else after.set(key, { ...refused, wanted })
  return after
}
