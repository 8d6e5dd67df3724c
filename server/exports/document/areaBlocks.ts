// An area for continued dialogue in a document: what it is about, and what each side says that it has led to.
import type { Side } from '#shared/dialogue/outcomes/sides.ts'
import type { Language } from '#shared/lib/language.ts'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import { printable } from '../printable.ts'
import { namesOf, outcomeWords, sideName } from '../tables/foundAreaTables.ts'
import { day, text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { wordsOf } from '../wording/words.ts'
import { heading, paragraph, words } from './block.ts'
import type { Block } from './block.ts'

/** An area with the names of its sides, and what they have told. */
type SidedArea = Pick<AreaRow, 'regions' | 'actors' | 'outcome'>

/** The area under a heading of the second level. */
export function areaBlocks(area: AreaRow, language: Language): readonly Block[] {
  const { column, nextStep, status } = wordsOf({ language })
  const step = [nextStep[area.nextStep], area.nextStepNote].filter((part) => part !== null).join('. ')
  const start = formatLongDay(dayOf(area.dialogueStart), language)
  const { sheet, agreement } = acrossWordsOf(language)
  const isTold = area.outcome.agreement !== 'none'
  const facts: readonly (readonly [name: string, value: string])[] = [
    [column.dialogue, `${area.dialogueTitle}, ${start}`],
    ...(area.regions.length === 0 ? [] : [[column.regions, namesOf(area.regions)] as const]),
    ...(area.actors.length === 0 ? [] : [[column.actors, namesOf(area.actors)] as const]),
    [column.nextStep, step],
    [column.status, status[area.status]],
    ...(isTold ? [] : [[sheet.outcomes, agreement.none] as const]),
  ]
  return [
    heading(2, printable(area.subject)),
    paragraph(
      ...facts.flatMap(([name, value], index) => [
        ...(index === 0 ? [] : [{ kind: 'break' as const }]),
        words(`${name}: `, 'bold'),
        words(printable(value)),
      ]),
    ),
    ...(isTold ? sidesBlocks(area, language) : []),
  ]
}

/** Whether the sides of an area that some have told of say the same, and what each says. */
export function sidesBlocks(area: SidedArea, language: Language): readonly Block[] {
  const { agreement } = area.outcome
  const { agreement: inWords } = acrossWordsOf(language)
  return [
    paragraph(words(inWords[agreement], ...(agreement === 'differing' ? ['bold' as const] : []))),
    { kind: 'table', table: sidesTable(area, language) },
  ]
}

function sidesTable(area: SidedArea, language: Language): Table {
  const { column } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.outcomes,
    columns: [
      { header: column.organisation, width: 25 },
      { header: across.column.outcome, width: 24 },
      { header: across.column.about, width: 36 },
      { header: across.column.outcomeDay, width: 16 },
    ],
    rows: area.outcome.sides.map((side) => [
      text(sideName(area, side)),
      text(outcomeWords(side, language)),
      text(aboutOutcome(side)),
      day(side.report?.day ?? null),
    ]),
  }
}

const aboutOutcome = ({ report }: Side): string =>
  [report?.text, report?.link].filter((part) => part !== null && part !== undefined).join('\n')
