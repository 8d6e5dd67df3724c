// Tables as sheets of a workbook: typed dates and numbers, a frozen header with a filter, widths that fit.
import writeExcelFile from 'write-excel-file/node'
import type { CellObject } from 'write-excel-file/node'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf, timeOf } from '#shared/time/stockholm.ts'
import type { Cell, Column, Table } from '../tables/table.ts'
import { harmless } from './harmless.ts'
import { rowHeight, turnedHeight } from './rowHeight.ts'
import { sheetLayout } from './sheetLayout.ts'

// The line below a cell is what keeps rows apart on paper, where a sheet has no grid.
const top = { alignVertical: 'top', bottomBorderStyle: 'thin', bottomBorderColor: '#C9D1DC' } as const
// Bold letters are wider than those by which a column's width is counted.
const boldPerWidth = 0.9
const date = { ...top, align: 'left' } as const
// Kept from the left edge of the next column.
const figure = { ...top, align: 'right', indent: 1 } as const
/** The bytes of a workbook with a sheet for each table; the tables' names are the sheets', at most 31 characters long. */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
    data: [headerRow(table.columns), ...table.rows.map((row) => sheetRow(row, table.columns))],
  }))
  return writeExcelFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [sheetLayout(tables)],
  }).toBuffer()
}

function headerRow(columns: readonly Column[]): CellObject[] {
  const turned = columns.filter((column) => column.turned)
  const level = columns.filter((column) => !column.turned)
  const height = Math.max(
    rowHeight(
      level.map(({ header }) => header),
      level.map(({ width }) => width * boldPerWidth),
    ),
    turnedHeight(turned.map(({ header }) => header)),
  )
  return columns.map((column) => ({
    value: harmless(column.header),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EDF4',
    wrap: true,
    height,
    ...top,
    // Beside turned headers, which begin at the bottom, the others stand there too: next to what they are of.
    ...(turned.length === 0 ? {} : { alignVertical: 'bottom' as const }),
    ...headerPlace(column),
  }))
}

function headerPlace({ align, turned }: Column): Pick<CellObject, 'align' | 'indent' | 'textRotation'> {
  if (turned) return { align: 'center', textRotation: 90 }
  return align === undefined ? {} : { align, indent: 1 }
}

function sheetRow(row: readonly Cell[], columns: readonly Column[]): CellObject[] {
  const height = rowHeight(
    row.map((cell) => (cell.kind === 'text' ? cell.text : '')),
    columns.map(({ width }) => width),
  )
  return row.map(sheetCell).map((cell) => ({ ...cell, height }))
}

function sheetCell(cell: Cell): CellObject {
  switch (cell.kind) {
    case 'text':
      return { value: harmless(cell.text), type: String, wrap: true, ...top }
    case 'number':
      return { value: cell.value, type: Number, ...figure }
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...date }
    case 'moment':
      return { value: wallClock(cell.at), type: Date, format: 'yyyy-mm-dd hh:mm', ...date }
    case 'length':
      return { value: Math.round(cell.length / 6000) / 10, type: Number, format: '0.0', ...figure }
    case 'empty':
      return { ...top }
  }
}

/** Spreadsheets know no time zones: the date whose UTC figures are those of a clock in Stockholm. */
function wallClock(at: Instant): Date {
  return new Date(`${dayOf(at)}T${timeOf(at)}:00Z`)
}
