// Where the focus goes when a row of a list is taken out by a button within it.
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** For the list's own element. */
export interface ListFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Whoever takes a row out of a list goes on in the row that comes in its place, or in the last, and not at the beginning of the page. */
export function useFocusAfterRemoval<E extends HTMLElement>(): ListFocus<E> {
  const list = useRef<E>(null)
  /** The place of the row that the focus is in, `null` when it is in none; and how many rows there were. */
  const before = useRef<{ place: number | null; rows: number }>({ place: null, rows: 0 })
  const note = useCallback(() => {
    const rows = [...(list.current?.children ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    before.current = { place: at === -1 ? null : at, rows: rows.length }
  }, [])
  const forget = useCallback(() => {
    before.current = { ...before.current, place: null }
  }, [])
  useLayoutEffect(() => {
    const { place, rows: had } = before.current
    const rows = list.current?.children
    if (
      place !== null &&
      rows !== undefined &&
      rows.length < had &&
      document.activeElement === document.body
    ) {
      const row = rows[Math.min(place, rows.length - 1)]
      row?.querySelector<HTMLElement>('button, select, input')?.focus()
    }
    note()
  })
  // React keeps still about a focus that is lost because its element goes: only whoever leaves the list is told of here.
  return { ref: list, onFocus: note, onBlur: forget }
}
