// The report of a series as a document.
import { isUnfinished } from '#shared/dialogue/unfinished.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay, formatMoment } from '#shared/time/swedish.ts'
import { areaBlocks } from '../document/areaBlocks.ts'
import { heading, paragraph, tableOr, words } from '../document/block.ts'
import type { Block, TextDocument } from '../document/block.ts'
import { printable } from '../printable.ts'
import { foundFollowUpsInShort } from '../tables/foundFollowUpsTable.ts'
import type { Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { wordsOf } from '../wording/words.ts'
import type { SeriesReport } from './seriesReport.ts'
import { metTable, pulseTable, seriesDialoguesTable, timeKeptTable } from './tables.ts'

/** The report in its language. It names people only as contacts of follow-ups. */
export function seriesDocument(of: SeriesReport): TextDocument {
  const { series, dialogues, areas, followUps, language, now } = of
  const { report } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    title: printable(series.title),
    author: printable(dialogues.at(-1)?.lead ?? series.title),
    blocks: [
      ...introduction(of),
      heading(1, across.sheet.dialogues),
      tableOr(seriesDialoguesTable(of), across.series.noDialogues),
      heading(1, across.series.time),
      ...notedTable(across.series.timeNote, timeKeptTable(of), across.series.noMeetings),
      heading(1, across.series.met),
      ...notedTable(across.series.metNote, metTable(of), across.series.noMeetings),
      heading(1, across.series.outcomes),
      ...(areas.length === 0
        ? [paragraph(words(report.noAreas))]
        : areas.flatMap((area) => areaBlocks(area, language))),
      heading(1, report.followUps),
      tableOr(foundFollowUpsInShort(followUps, language), report.noFollowUps),
      heading(1, across.series.pulse),
      ...notedTable(across.series.pulseNote, pulseTable(of), across.series.noDialogues),
      ...whatNext(of),
      { kind: 'rule' },
      paragraph(words(`${report.made} ${formatMoment(now, language)}.`)),
    ],
  }
}

function introduction({ series, dialogues, areas, followUps, language }: SeriesReport): readonly Block[] {
  const { report } = wordsOf({ language })
  const { series: titles } = acrossWordsOf(language)
  const days = dialogues.map(({ plannedStart }) => formatLongDay(dayOf(plannedStart), language))
  const [from, to] = [days[0], days.at(-1)]
  const said = areas.filter(({ outcome }) => outcome.agreement !== 'none').length
  const open = followUps.filter(isUnfinished).length
  const done = followUps.filter(({ status }) => status === 'done').length
  const overdue = followUps.filter((each) => each.overdue).length
  const fact = (name: string, value: string) => paragraph(words(`${name}: `, 'bold'), words(printable(value)))
  return [
    paragraph(words(titles.kind)),
    fact(titles.theme, series.theme),
    ...(from === undefined || to === undefined
      ? []
      : [fact(titles.period, from === to ? from : `${from}–${to}`)]),
    fact(report.areas, `${areas.length}, ${said} ${titles.said}`),
    fact(
      report.followUps,
      `${followUps.length}, ${open} ${titles.open} (${overdue} ${titles.overdue}), ${done} ${titles.done}`,
    ),
  ]
}

/** What people wish for next, under the dialogue in which they said it. */
function whatNext({ dialogues, pulses, language }: SeriesReport): readonly Block[] {
  const wishes = dialogues.flatMap((dialogue): readonly Block[] => {
    const next = pulses.get(dialogue.id)?.next ?? []
    if (next.length === 0) return []
    const title = `${dialogue.title}, ${formatLongDay(dayOf(dialogue.plannedStart), language)}`
    return [
      heading(3, printable(title)),
      { kind: 'bullets', items: next.map((wish) => [paragraph(words(printable(wish)))]) },
    ]
  })
  return wishes.length === 0 ? [] : [heading(2, acrossWordsOf(language).series.next), ...wishes]
}

function notedTable(note: string, table: Table, nothing: string): readonly Block[] {
  return table.rows.length === 0
    ? [paragraph(words(nothing))]
    : [paragraph(words(note)), { kind: 'table', table }]
}
