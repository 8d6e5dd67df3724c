// Pictures in Word, drawn as tables with shaded cells: sharp at any size, and their words are text to a screen reader.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  TableCell,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ITableBordersOptions, ITableCellBorders, Table } from 'docx'
import type { Bar, BarPicture, Square, SquarePicture } from '../pictures/picture.ts'
import { NamedTable } from './namedTable.ts'
import { lines } from './runs.ts'
import { textWidth } from './tables.ts'

const blue = '1B4A8A'
const pale = 'D3DDEC'
const red = 'A8211A'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

// Word allows 63 columns: sixty steps of a bar, the name and the number.
const steps = 60
const stepWidth = 70
const nameWidth = 3300
const numberWidth = textWidth - nameWidth - steps * stepWidth
// A thick white line above and below a cell that is filled makes a bar of it.
const gap = { style: BorderStyle.SINGLE, size: 48, color: 'FFFFFF' }
const aroundBar: ITableCellBorders = { top: gap, bottom: gap, left: none, right: none }

/** Each bar is a row: its name, its parts, its numbers. */
export function wordBars({ name, heads, bars }: BarPicture): Table {
  const [names, middle, numbers] = heads
  return new NamedTable(name, {
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [nameWidth, ...Array.from({ length: steps }, () => stepWidth), numberWidth],
    borders: noBorders,
    margins: { left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          label(names, nameWidth, header),
          label(middle, steps * stepWidth, { ...header, columnSpan: steps }),
          figures(numbers, 'TableHeader'),
        ],
      }),
      ...bars.map(
        (bar) =>
          new TableRow({
            height: { value: 420, rule: HeightRule.ATLEAST },
            cantSplit: true,
            children: [label(bar.name, nameWidth, plain), ...parts(bar), figures(bar.number, 'TableText')],
          }),
      ),
    ],
  })
}

/** A header stands on the same page as what is below it. */
const header = { style: 'TableHeader', keepNext: true } as const
const plain = { style: 'TableText' } as const

function label(
  text: string,
  width: number,
  { columnSpan = 1, ...look }: { style: string; keepNext?: boolean; columnSpan?: number },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ ...look, children: lines(text) })],
  })
}

function figures(text: string, style: string): TableCell {
  return new TableCell({
    width: { size: numberWidth, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, alignment: AlignmentType.RIGHT, children: lines(text) })],
  })
}

function parts({ used, left, beyond }: Bar): readonly TableCell[] {
  const ends = [used, used + left, used + left + beyond, 1].map((end) => Math.round(end * steps))
  return [blue, pale, red, null].flatMap((fill, index) => {
    const span = (ends[index] ?? 0) - (ends[index - 1] ?? 0)
    if (span === 0) return []
    return new TableCell({
      width: { size: span * stepWidth, type: WidthType.DXA },
      columnSpan: span,
      borders: aroundBar,
      ...(fill === null ? {} : { shading: { fill } }),
      children: [new Paragraph({ style: 'TableText' })],
    })
  })
}

const grid = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1DC' }
const gridBorders: ITableBordersOptions = {
  top: grid,
  bottom: grid,
  left: none,
  right: none,
  insideHorizontal: grid,
  insideVertical: grid,
}
const widestSquare = 900
/** So many rows fit on one page, below the columns' names. */
const rowsOnPage = 28

/** Rows and columns of squares, with the columns' names standing upright. */
export function wordSquares({ name, head, columns, rows }: SquarePicture): Table {
  const width = Math.min(widestSquare, Math.floor((textWidth - nameWidth) / columns.length))
  const isKeptWhole = rows.length <= rowsOnPage
  return new NamedTable(name, {
    width: { size: nameWidth + columns.length * width, type: WidthType.DXA },
    columnWidths: [nameWidth, ...columns.map(() => width)],
    borders: gridBorders,
    margins: { left: 60, right: 60 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: 2600, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: nameWidth, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: [new Paragraph({ ...header, children: lines(head) })],
          }),
          ...columns.map((presenter) => upright(presenter, width)),
        ],
      }),
      ...rows.map(
        ({ name: organisation, squares }, index) =>
          new TableRow({
            cantSplit: true,
            height: { value: 380, rule: HeightRule.ATLEAST },
            children: [
              label(organisation, nameWidth, { ...plain, keepNext: isKeptWhole && index < rows.length - 1 }),
              ...squares.map((one) => square(one, width)),
            ],
          }),
      ),
    ],
  })
}

function upright(name: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: 'TableHeader', children: lines(name) })],
  })
}

function square({ share, text, marks }: Square, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(share === 0 ? {} : { shading: { fill: shade(share) } }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: AlignmentType.CENTER,
        children: lines(marks === '' ? text : `${text}\n${marks}`.trim()),
      }),
    ],
  })
}

// From white to the darkest blue on which the text can still be read without effort.
const lightest = [0xff, 0xff, 0xff]
const darkest = [0xa3, 0xc1, 0xec]

function shade(share: number): string {
  return lightest
    .map((light, index) => Math.round(light + ((darkest[index] ?? light) - light) * share))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}
