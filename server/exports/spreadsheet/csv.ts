// A table as CSV the way Swedish Excel opens it: semicolons, UTF-8 with a byte order mark, CRLF, ISO dates.
import { stringify } from 'csv-stringify/sync'
import { dayOf, timeOf } from '#shared/time/stockholm.ts'
import type { Cell, Table } from '../tables/table.ts'
import { harmless } from './harmless.ts'

/** The bytes of a CSV file: the headers, then the rows. No `sep=` line, which other programs read as data. */
export function writeCsv(table: Table): Uint8Array {
  const headers = table.columns.map(({ header }) => harmless(header))
  const rows = [headers, ...table.rows.map((row) => row.map(csvField))]
  return new TextEncoder().encode(
    stringify(rows, {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      // With another record delimiter than \n the library leaves lone line breaks unquoted, which would split the row.
      quoted_match: /[\r\n]/,
    }),
  )
}

// Dates as ISO 8601 and decimals with a comma: what a spreadsheet with Swedish settings reads as dates and numbers.
function csvField(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return harmless(cell.text)
    case 'number':
      return decimalComma(cell.value)
    case 'day':
      return cell.day
    case 'moment':
      return `${dayOf(cell.at)} ${timeOf(cell.at)}`
    case 'length':
      return decimalComma(Math.round(cell.length / 6000) / 10)
    case 'empty':
      return ''
  }
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',')
}
