// Tables in Word: real header rows that come again on every page, rows that stay whole.
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { ITableBordersOptions } from 'docx'
import type { Language } from '#shared/lib/language.ts'
import { cellText } from '../tables/table.ts'
import type { Cell, Column, Table as DataTable } from '../tables/table.ts'
import { lines } from './runs.ts'

/** The width between the margins of a page, in twentieths of a point: A4 with 2 cm on each side. */
export const textWidth = 11_906 - 2 * 1134

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DC' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders: ITableBordersOptions = {
  top: line,
  bottom: line,
  insideHorizontal: line,
  left: none,
  right: none,
  insideVertical: none,
}

/** The table over the full width of the page; columns share it in proportion to the width that they want. */
export function wordTable(table: DataTable, language: Language): Table {
  const wanted = table.columns.reduce((total, { width }) => total + width, 0)
  const columnWidths = table.columns.map(({ width }) => Math.floor((textWidth * width) / wanted))
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: texts.map((text, index) =>
        cell(text, table.columns[index], columnWidths[index] ?? 0, isHeader),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    borders,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [
      row(
        table.columns.map(({ header }) => header),
        true,
      ),
      ...table.rows.map((cells) => row(textsOf(cells, language), false)),
    ],
  })
}

function textsOf(cells: readonly Cell[], language: Language): readonly string[] {
  return cells.map((one) => cellText(one, language))
}

function cell(text: string, column: Column | undefined, width: number, isHeader: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader ? { shading: { fill: 'E8EDF4' } } : {}),
    children: [
      new Paragraph({
        style: isHeader ? 'TableHeader' : 'TableText',
        alignment: column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: lines(text),
      }),
    ],
  })
}
