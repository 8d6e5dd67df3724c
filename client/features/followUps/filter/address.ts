// What the page shows, as its address says it: the filter that the server knows, whose follow-ups, grouped or not, table or board.
import { readFollowUpFilter, writeFollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { AddressParameters, FilterProblem, FollowUpFilter } from '#shared/protocol/followUpFilter.ts'

/** own: what the asker's organisations own · all: everything that she may see. */
export type Whose = 'own' | 'all'

/** table: rows in an order · board: a column for each status. */
export type Shape = 'table' | 'board'

export interface TableView {
  readonly filter: FollowUpFilter
  readonly whose: Whose
  /** Whether what one organisation owns stands together, in the table or in each column of the board. */
  readonly isGrouped: boolean
  readonly shape: Shape
}

export interface ReadView {
  readonly view: TableView
  /** What of the address was not understood, and is not asked for. */
  readonly problems: readonly FilterProblem[]
}

// Read by others: the language of the page.
const elsewhere = ['lang', 'whose', 'group', 'view']

/** Reads the view out of an address; `usual` is whose follow-ups are shown when it does not say. */
export function readTableView(parameters: AddressParameters, usual: Whose): ReadView {
  const all = [...parameters]
  const { filter, problems } = readFollowUpFilter(all, elsewhere)
  const said = new Map(all)
  const whose = said.get('whose')
  const group = said.get('group')
  const shape = said.get('view')
  const unknown = (key: string): FilterProblem => ({ key, reason: 'unknown-value' })
  return {
    view: {
      filter,
      whose: whose === 'own' || whose === 'all' ? whose : usual,
      isGrouped: group === 'owner',
      shape: shape === 'board' ? 'board' : 'table',
    },
    problems: [
      ...problems,
      ...(whose === undefined || whose === 'own' || whose === 'all' ? [] : [unknown('whose')]),
      ...(group === undefined || group === 'owner' ? [] : [unknown('group')]),
      ...(shape === undefined || shape === 'table' || shape === 'board' ? [] : [unknown('view')]),
    ],
  }
}

/** The address of the view, without what goes without saying. */
export function writeTableView(
  { filter, whose, isGrouped, shape }: TableView,
  usual: Whose,
): URLSearchParams {
  return new URLSearchParams([
    ...writeFollowUpFilter(filter),
    ...(whose === usual ? [] : [['whose', whose]]),
    ...(isGrouped ? [['group', 'owner']] : []),
    ...(shape === 'board' ? [['view', 'board']] : []),
  ])
}

/** Where the server answers with the rows of the view. Groups are whole only when their rows follow on each other. */
export function requestOf({ filter, whose, isGrouped }: Omit<TableView, 'shape'>): string {
  const asked: FollowUpFilter =
    isGrouped && filter.sort !== 'owner' ? { ...filter, sort: 'owner', descending: false } : filter
  const query = new URLSearchParams(writeFollowUpFilter(asked)).toString()
  return `${whose === 'own' ? '/api/my/follow-ups' : '/api/follow-ups'}${query === '' ? '' : `?${query}`}`
}
