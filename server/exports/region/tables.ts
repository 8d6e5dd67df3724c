// A region's part in dialogues as tables: where it was, and what it presented.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { markdownBlocks } from '../markdown/blocks.ts'
import { notesBlocks } from '../notes/blocks.ts'
import { referenceWords } from '../notes/references.ts'
import { dialogueCells } from '../tables/dialogueCells.ts'
import { length, number, text } from '../tables/table.ts'
import type { Cell, Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { presentationExtracts } from './extract.ts'
import type { PresentationExtract, RegionExtract } from './extract.ts'
import { hearingsOf } from './hearings.ts'

/** A cell of a workbook holds 32,767 characters, and a file with more in one is refused. */
const MOST_IN_A_CELL = 32_000

/** Each dialogue with the region's part in it, its attendance, and how many presentations of others it heard. */
export function regionDialoguesTable({ region, dialogues, language }: RegionExtract): Table {
  const { column } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.dialogues,
    columns: [
      { header: column.dialogue, width: 40 },
      { header: column.dialogueDay, width: 17 },
      { header: across.column.part, width: 19 },
      { header: column.peopleTookPart, width: 19, align: 'right' },
      { header: column.minutes, width: 14, align: 'right' },
      { header: across.column.heard, width: 25, align: 'right' },
    ],
    rows: dialogues.map((snapshot) => {
      const { state, now } = snapshot
      const attendance = attendanceReport(state, now).organisations.find(
        ({ organisation }) => organisation.id === region.id,
      )
      const part = state.participants.organisations[region.id]?.part
      return [
        ...dialogueCells(state.details),
        text(part === undefined ? null : across.part[part]),
        number(attendance?.tookPart ?? 0),
        length(attendance?.total ?? null),
        number(hearingsOf(snapshot, region.id).length),
      ]
    }),
  }
}

/** Each presentation of the region's, with its time, its outline, and what was written down. */
export function regionPresentationsTable(extract: RegionExtract): Table {
  const { language } = extract
  const { column } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.presentations,
    columns: [
      { header: column.slot, width: 34 },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
      { header: column.allottedLength, width: 11, align: 'right' },
      { header: column.usedLength, width: 11, align: 'right' },
      { header: column.difference, width: 11, align: 'right' },
      { header: across.column.outline, width: 40 },
      { header: across.column.notes, width: 70 },
    ],
    rows: presentationExtracts(extract).map((presentation) => [
      text(slotTitle(presentation.snapshot, presentation.slot)),
      ...dialogueCells(presentation.snapshot.state.details),
      length(presentation.time?.allotted ?? presentation.slot.plannedMs),
      ...timeCells(presentation),
      text(outlineOf(presentation).join('\n')),
      text(notesText(presentation)),
    ]),
  }
}

function timeCells({ time, snapshot }: PresentationExtract): readonly Cell[] {
  if (time?.status === 'skipped') return [text(wordsOf(snapshot).skipped), text(null)]
  return time === null || time.over === null
    ? [text(null), text(null)]
    : [length(time.used), length(time.over)]
}

/** The points of the presentation's outline, as the presenter wrote them. */
export function outlineOf({ snapshot, slot }: PresentationExtract): readonly string[] {
  return (snapshot.state.outlines.outlines[slot.id] ?? []).map((point) => point.text)
}

function notesText({ snapshot, slot }: PresentationExtract): string | null {
  const notes = snapshot.notes.get(slot.id)
  if (notes === undefined) return null
  const written = markdownBlocks(
    notesBlocks(notes, { reference: referenceWords(snapshot) }),
    snapshot.language,
  )
  return written.length > MOST_IN_A_CELL ? `${written.slice(0, MOST_IN_A_CELL)} …` : written
}
