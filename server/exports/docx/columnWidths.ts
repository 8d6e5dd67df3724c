// How wide the columns of a table in Word are: programs differ in what they do with a word that is wider than its column.
import type { Column, Table } from '../tables/table.ts'

/** What a letter of a table takes up at most, taken over a word, and what a cell keeps free at its sides; in twentieths of a point. */
const LETTER = 112
const SIDES = 200

/** No word of a header and no day, which some break at its hyphens, needs more than this. */
const aDay = '2026-11-21'

/**
 * The widths of the columns, which together are `width`, in twentieths of a point: in proportion to what they want, but none so
 * narrow that it breaks a word of its header, or a day.
 */
export function columnWidths(table: Table, width: number): readonly number[] {
  const least = table.columns.map((column, index) => leastWidth(column, hasDays(table, index)))
  const asked = inProportion(
    table.columns.map((column) => column.width),
    width,
  )
  const lacking = least.map((needed, index) => Math.max(0, needed - (asked[index] ?? 0)))
  const spare = least.map((needed, index) => Math.max(0, (asked[index] ?? 0) - needed))
  const [missing, free] = [sum(lacking), sum(spare)]
  if (missing > free) return inProportion(least, width)
  return asked.map((each, index) => {
    const given = free === 0 ? 0 : ((spare[index] ?? 0) * missing) / free
    return Math.floor(each + (lacking[index] ?? 0) - given)
  })
}

function leastWidth({ header }: Column, withDays: boolean): number {
  const words = [...header.split(/\s+/), ...(withDays ? [aDay] : [])]
  return Math.max(...words.map((word) => word.length)) * LETTER + SIDES
}

const hasDays = ({ rows }: Table, index: number) => rows.some((row) => row[index]?.kind === 'day')

function inProportion(wanted: readonly number[], width: number): readonly number[] {
  const all = sum(wanted)
  return wanted.map((each) => Math.floor((width * each) / all))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
