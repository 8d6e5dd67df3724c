// A table as the exports share it: typed cells, so that each format writes a date as its own kind of date.
import type { Language } from '#shared/lib/language.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import { formatDuration, formatMoment } from '#shared/time/swedish.ts'
import { printable } from '../printable.ts'

/** What a cell holds. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A day in the calendar, as ISO 8601. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'moment'; readonly at: Instant }
  /** A length of time; spreadsheets get minutes to calculate with, texts get `9:58`. */
  | { readonly kind: 'length'; readonly length: Duration }
  | { readonly kind: 'empty' }

/** A column, whatever the format. */
export interface Column {
  readonly header: string
  /** How wide it wants to be, in characters. */
  readonly width: number
  /** Figures stand to the right, so that they line up. */
  readonly align?: 'right'
  /** Its header is read from below and upwards in a sheet, where many narrow columns are to fit the width of a paper. */
  readonly turned?: true
}

/** A table, whatever the format. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[]
  /** How many of the columns are for people; those after them are for whoever puts tables together, and are not printed. */
  readonly printed?: number
  /** Whether the last row sums up those above it. */
  readonly sumsUp?: boolean
}

const empty: Cell = { kind: 'empty' }

/** A text; empty for `null`. */
export const text = (value: string | null): Cell =>
  value === null || value === '' ? empty : { kind: 'text', text: printable(value) }

/** A number to calculate with. */
export const number = (value: number): Cell => ({ kind: 'number', value })

/** A day as ISO 8601; empty for `null`. */
export const day = (value: string | null): Cell => (value === null ? empty : { kind: 'day', day: value })

/** A moment; empty for `null`. */
export const moment = (at: Instant | null): Cell => (at === null ? empty : { kind: 'moment', at })

/** A length of time; empty for `null`. */
export const length = (value: Duration | null): Cell =>
  value === null ? empty : { kind: 'length', length: value }

/** What stands in the cell where all there is is text. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.value)
    case 'day':
      return cell.day
    case 'moment':
      return formatMoment(cell.at, language)
    case 'length':
      return formatDuration(cell.length)
    case 'empty':
      return ''
  }
}
