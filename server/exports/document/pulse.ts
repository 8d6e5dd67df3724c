// The pulse in the report: what those who took part answered when it closed, once their answers are enough to be shown.
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { number, text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { heading, paragraph, words } from './block.ts'
import type { Block } from './block.ts'

const answers = ['yes', 'partly', 'no'] as const

/** Nothing while there are too few answers. */
export function pulseBlocks({ pulse, language }: ExportSnapshot): readonly Block[] {
  if (pulse === null) return []
  const { column, series, rightActors } = acrossWordsOf(language)
  const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(pulse.valuableMean)
  const counted = (name: string, rows: readonly (readonly [string, number])[]): Table => ({
    name,
    columns: [
      { header: name, width: 60 },
      { header: column.answers, width: 10, align: 'right' },
    ],
    rows: rows.map(([label, count]) => [text(label), number(count)]),
  })
  const valuable = pulse.valuable.map((count, index) => [String(index + 1), count] as const)
  return [
    heading(1, series.pulse),
    paragraph(
      words(series.pulseNote),
      { kind: 'break' },
      words(`${column.answers}: ${pulse.answers}. ${series.mean}: ${mean} ${series.of} 5.`),
    ),
    { kind: 'table', table: counted(series.valuable, valuable) },
    {
      kind: 'table',
      table: counted(
        series.rightActors,
        answers.map((answer) => [rightActors[answer], pulse.rightActors[answer]] as const),
      ),
    },
    ...(pulse.next.length === 0
      ? []
      : [
          heading(2, series.next),
          {
            kind: 'bullets' as const,
            items: pulse.next.map((wish) => [paragraph(words(printable(wish)))]),
          },
        ]),
  ]
}
