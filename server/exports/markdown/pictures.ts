// Pictures in Markdown: bars drawn with signs of equal width, squares as a table.
import type { Bar, BarPicture, SquarePicture } from '../pictures/picture.ts'
import { text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'

const steps = 30

/** Lines to be set in type of equal width. */
export function barLines({ bars }: BarPicture): string {
  const widest = Math.max(0, ...bars.map(({ name }) => oneLine(name).length))
  return bars
    .map((bar) => `${oneLine(bar.name).padEnd(widest)}  ${drawn(bar)}  ${bar.number}`.trimEnd())
    .join('\n')
}

function drawn({ used, left, beyond }: Bar): string {
  const ends = [used, used + left, used + left + beyond].map((end) => Math.round(end * steps))
  return ['█', '░', '▓']
    .map((sign, index) => sign.repeat((ends[index] ?? 0) - (ends[index - 1] ?? 0)))
    .join('')
    .padEnd(steps)
}

const oneLine = (name: string) => name.replaceAll(/\s+/g, ' ')

/** The squares with their numbers and signs, as a table. */
export function squareTable({ head, columns, rows }: SquarePicture): Table {
  return {
    name: head,
    columns: [
      { header: head, width: 30 },
      ...columns.map((header) => ({ header, width: 10, align: 'right' as const })),
    ],
    rows: rows.map(({ name, squares }) => [
      text(name),
      ...squares.map((square) => text(`${square.text} ${square.marks}`.trim())),
    ]),
  }
}
