// Tables in Word: real header rows that come again on every page, rows that stay whole.
import { AlignmentType, BorderStyle, Paragraph, TableCell, TableRow, WidthType } from 'docx'
import type { ITableBordersOptions, Table } from 'docx'
import type { Language } from '#shared/lib/language.ts'
import { cellText } from '../tables/table.ts'
import type { Cell, Column, Table as DataTable } from '../tables/table.ts'
import { columnWidths } from './columnWidths.ts'
import { NamedTable } from './namedTable.ts'
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

/** A table of so many rows is not worth dividing between two pages. */
const keptWhole = 8

interface RowLook {
  readonly isHeader: boolean
  readonly isBold: boolean
  /** Whether it stands on the same page as the row below it. */
  readonly keepNext: boolean
}

/** The table over the full width of the page. */
export function wordTable(table: DataTable, language: Language): Table {
  const widths = columnWidths(table, textWidth)
  const row = (texts: readonly string[], look: RowLook) =>
    new TableRow({
      tableHeader: look.isHeader,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, table.columns[index], widths[index] ?? 0, look)),
    })
  const last = table.rows.length - 1
  return new NamedTable(table.name, {
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    rows: [
      row(
        table.columns.map(({ header }) => header),
        // A header alone at the foot of a page, and again on the next, tells nothing.
        { isHeader: true, isBold: true, keepNext: last >= 0 },
      ),
      ...table.rows.map((cells, index) =>
        row(textsOf(cells, language), {
          isHeader: false,
          isBold: index === last && table.sumsUp === true,
          keepNext: index < last && last < keptWhole,
        }),
      ),
    ],
  })
}

function textsOf(cells: readonly Cell[], language: Language): readonly string[] {
  return cells.map((one) => cellText(one, language))
}

function cell(
  text: string,
  column: Column | undefined,
  width: number,
  { isHeader, isBold, keepNext }: RowLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader ? { shading: { fill: 'E8EDF4' } } : {}),
    children: [
      new Paragraph({
        style: isBold ? 'TableHeader' : 'TableText',
        keepNext,
        alignment: column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: lines(text),
      }),
    ],
  })
}
