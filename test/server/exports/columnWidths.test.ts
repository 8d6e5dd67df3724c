// The widths of a table's columns in Word.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '#server/exports/docx/columnWidths.ts'
import { day, text } from '#server/exports/tables/table.ts'
import type { Table } from '#server/exports/tables/table.ts'

const page = 9638

function tableOf(columns: readonly (readonly [header: string, width: number])[], withDays = false): Table {
  return {
    name: 'Tabell',
    columns: columns.map(([header, width]) => ({ header, width })),
    rows: [columns.map((_, index) => (withDays && index === 0 ? day('2026-11-21') : text('a')))],
  }
}

const anyColumns = fc.array(
  fc.tuple(fc.stringMatching(/^[a-zåäö ]{0,30}$/), fc.integer({ min: 1, max: 60 })),
  { minLength: 1, maxLength: 10 },
)

describe('the widths of columns', () => {
  it('share the page as the columns want', () => {
    const all = [
      ['Vad', 30],
      ['Vem', 10],
    ] as const
    expect(columnWidths(tableOf(all), 4000)).toEqual([3000, 1000])
  })

  it('leave room for a day on one line, and for the longest word of a header', () => {
    const all = [
      ['När', 1],
      ['Kunskapsutbyte', 1],
      ['Vad', 90],
    ] as const
    const [when = 0, exchange = 0] = columnWidths(tableOf(all, true), page)
    // Ten letters of 9 points are a little less than 1000 wide.
    expect(when).toBeGreaterThan(1200)
    expect(exchange).toBeGreaterThan(1700)
  })

  it('never take more than the page, nor leave a column without any', () => {
    fc.assert(
      fc.property(anyColumns, fc.boolean(), (columns, withDays) => {
        const widths = columnWidths(tableOf(columns, withDays), page)
        const all = widths.reduce((total, width) => total + width, 0)
        expect(widths).toHaveLength(columns.length)
        expect(Math.min(...widths)).toBeGreaterThan(0)
        expect(all).toBeLessThanOrEqual(page)
        expect(all).toBeGreaterThan(page - 2 * columns.length)
      }),
    )
  })
})
