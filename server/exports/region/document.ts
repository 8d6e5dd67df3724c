// A region's extract as a document to read: where it took part, each presentation, areas with what came of them, follow-ups.
import { dayOf } from '#shared/time/stockholm.ts'
import { formatDuration, formatLongDay, formatMoment, formatOffset } from '#shared/time/swedish.ts'
import { areaBlocks } from '../document/areaBlocks.ts'
import { heading, paragraph, tableOr, words } from '../document/block.ts'
import type { Block, TextDocument } from '../document/block.ts'
import { headingsBelow } from '../document/headings.ts'
import { notesBlocks } from '../notes/blocks.ts'
import { referenceWords } from '../notes/references.ts'
import { printable } from '../printable.ts'
import { foundFollowUpsInShort } from '../tables/foundFollowUpsTable.ts'
import { length, text } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { wordsOf } from '../wording/words.ts'
import { presentationExtracts } from './extract.ts'
import type { PresentationExtract, RegionExtract } from './extract.ts'
import { reactionWords } from './hearings.ts'
import { outlineOf, regionDialoguesTable } from './tables.ts'

/** The extract as a document. */
export function regionDocument(extract: RegionExtract): TextDocument {
  const { region, areas, followUps, language, now } = extract
  const { report } = wordsOf({ language })
  const across = acrossWordsOf(language)
  const presentations = presentationExtracts(extract)
  const name = printable(region.name)
  return {
    title: `${name}: ${across.region.title}`,
    author: name,
    blocks: [
      paragraph(words(`${across.region.kind}. ${across.region.scope}`)),
      heading(1, across.sheet.dialogues),
      tableOr(regionDialoguesTable(extract), across.region.noDialogues),
      heading(1, across.sheet.presentations),
      ...(presentations.length === 0
        ? [paragraph(words(across.region.noPresentations))]
        : presentations.flatMap(presentationBlocks)),
      heading(1, report.areas),
      ...(areas.length === 0
        ? [paragraph(words(across.region.noAreas))]
        : areas.flatMap((area) => areaBlocks(area, language))),
      heading(1, report.followUps),
      tableOr(foundFollowUpsInShort(followUps, language), across.region.noFollowUps),
      { kind: 'rule' },
      paragraph(words(`${report.made} ${formatMoment(now, language)}.`)),
    ],
  }
}

function presentationBlocks(presentation: PresentationExtract): readonly Block[] {
  const { snapshot, slot, time, heardBy } = presentation
  const { language } = snapshot
  const { report, skipped } = wordsOf(snapshot)
  const across = acrossWordsOf(language)
  const { title, plannedStart } = snapshot.state.details
  const notes = snapshot.notes.get(slot.id)
  const written = notes === undefined ? [] : notesBlocks(notes, { reference: referenceWords(snapshot) })
  const outline = outlineOf(presentation)
  const planned = `${across.region.ofPlanned} ${formatDuration(time?.allotted ?? slot.plannedMs)}`
  const used =
    time?.status === 'skipped'
      ? skipped
      : time === null || time.over === null
        ? null
        : `${formatDuration(time.used)} ${planned} (${formatOffset(time.over)})`
  return [
    heading(2, printable(`${title}, ${formatLongDay(dayOf(plannedStart), language)}`)),
    ...(used === null ? [] : [paragraph(words(`${across.region.used}: `, 'bold'), words(used))]),
    ...(outline.length === 0
      ? []
      : [
          heading(3, across.column.outline),
          {
            kind: 'bullets' as const,
            items: outline.map((point) => [paragraph(words(printable(point)))]),
          },
        ]),
    heading(3, report.notes),
    ...(written.length === 0 ? [paragraph(words(report.noNotes))] : headingsBelow(3, written)),
    heading(3, across.sheet.heardBy),
    ...(heardBy.length === 0
      ? [paragraph(words(across.region.nobodyHeard))]
      : [
          paragraph(words(across.region.heardByNote)),
          { kind: 'table' as const, table: listenersTable(presentation) },
        ]),
  ]
}

function listenersTable({ snapshot, heardBy }: PresentationExtract): Table {
  const { column } = wordsOf(snapshot)
  return {
    name: acrossWordsOf(snapshot.language).sheet.heardBy,
    columns: [
      { header: column.organisation, width: 36 },
      { header: column.time, width: 10, align: 'right' },
      { header: column.reactions, width: 40 },
    ],
    rows: heardBy.map(({ organisation, hearing }) => [
      text(organisation.name),
      length(hearing.heard),
      text(reactionWords(snapshot, hearing)),
    ]),
  }
}
