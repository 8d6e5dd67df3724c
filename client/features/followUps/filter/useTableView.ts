// The view of the table, kept in the address: reloading, going back and sending a link all show the same.
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import { readTableView, writeTableView } from './address.ts'
import type { ReadView, TableView, Whose } from './address.ts'

export interface TableViewPart extends ReadView {
  readonly change: (changes: Partial<TableView>) => void
  /** Narrows or orders anew, from the first page on. */
  readonly refine: (changes: Partial<FollowUpFilter>) => void
}

/** `usual` is whose follow-ups are shown when the address does not say. */
export function useTableView(usual: Whose): TableViewPart {
  const [parameters, setParameters] = useSearchParams()
  const read = readTableView(parameters, usual)
  const change = useCallback(
    (changes: Partial<TableView>) =>
      setParameters((now) => writeTableView({ ...readTableView(now, usual).view, ...changes }, usual)),
    [setParameters, usual],
  )
  const refine = useCallback(
    (changes: Partial<FollowUpFilter>) =>
      setParameters((now) => {
        const { view } = readTableView(now, usual)
        return writeTableView({ ...view, filter: { ...view.filter, page: 1, ...changes } }, usual)
      }),
    [setParameters, usual],
  )
  return { ...read, change, refine }
}
