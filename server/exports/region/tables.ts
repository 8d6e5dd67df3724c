// A region's part in dialogues as tables: where it was, what it presented, who heard it, and what it heard itself.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Hearing } from '#shared/dialogue/report/overhearing.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { markdownBlocks } from '../markdown/blocks.ts'
import { notesBlocks } from '../notes/blocks.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { day, length, number, text } from '../tables/table.ts'
import type { Cell, Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { presentationExtracts } from './extract.ts'
import type { PresentationExtract, RegionExtract } from './extract.ts'

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
        ...dialogueCells(snapshot),
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
      { header: column.plannedLength, width: 11, align: 'right' },
      { header: column.usedLength, width: 11, align: 'right' },
      { header: column.difference, width: 11, align: 'right' },
      { header: across.column.outline, width: 40 },
      { header: across.column.notes, width: 70 },
    ],
    rows: presentationExtracts(extract).map((presentation) => [
      text(slotTitle(presentation.snapshot, presentation.slot)),
      ...dialogueCells(presentation.snapshot),
      length(presentation.slot.plannedMs),
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

/** A row for each organisation that heard or reacted to a presentation of the region's. */
export function regionHeardByTable(extract: RegionExtract): Table {
  const { language } = extract
  const { column, organisationKind } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.heardBy,
    columns: [
      { header: column.organisation, width: 32 },
      { header: column.organisationKind, width: 18 },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
      { header: column.minutes, width: 10, align: 'right' },
      { header: across.column.share, width: 11, align: 'right' },
      { header: column.reactions, width: 40 },
    ],
    rows: presentationExtracts(extract).flatMap(({ snapshot, heardBy }) =>
      heardBy.map(({ organisation, hearing }) => [
        text(organisation.name),
        text(organisationKind[organisation.kind]),
        ...dialogueCells(snapshot),
        length(hearing.heard),
        number(Math.round(hearing.share * 100)),
        text(reactionWords(snapshot, hearing)),
      ]),
    ),
  }
}

/** A row for each presentation of another organisation that the region heard or reacted to. */
export function regionHeardTable({ region, dialogues, language }: RegionExtract): Table {
  const { column } = wordsOf({ language })
  const across = acrossWordsOf(language)
  return {
    name: across.sheet.heard,
    columns: [
      { header: column.presentation, width: 40 },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
      { header: column.minutes, width: 10, align: 'right' },
      { header: across.column.share, width: 11, align: 'right' },
      { header: column.reactions, width: 40 },
    ],
    rows: dialogues.flatMap((snapshot) =>
      hearingsOf(snapshot, region.id).map((hearing) => [
        text(slotTitle(snapshot, hearing.slot)),
        ...dialogueCells(snapshot),
        length(hearing.heard),
        number(Math.round(hearing.share * 100)),
        text(reactionWords(snapshot, hearing)),
      ]),
    ),
  }
}

function hearingsOf({ state, now }: ExportSnapshot, organisationId: string): readonly Hearing[] {
  const row = overhearing(state, now).rows.find(({ organisation }) => organisation.id === organisationId)
  return (row?.hearings ?? []).filter(
    ({ own, heard, reactions }) => !own && (heard > 0 || reactions.length > 0),
  )
}

/** The points of the presentation's outline, as the presenter wrote them. */
export function outlineOf({ snapshot, slot }: PresentationExtract): readonly string[] {
  return (snapshot.state.outlines.outlines[slot.id] ?? []).map((point) => point.text)
}

/** How an organisation reacted, in words. */
export function reactionWords(snapshot: ExportSnapshot, { reactions }: Hearing): string {
  const { reaction } = wordsOf(snapshot)
  return reactions.map((kind) => reaction[kind]).join(', ')
}

function notesText({ snapshot, slot }: PresentationExtract): string | null {
  const notes = snapshot.notes.get(slot.id)
  if (notes === undefined) return null
  const written = markdownBlocks(notesBlocks(notes), snapshot.language)
  return written.length > MOST_IN_A_CELL ? `${written.slice(0, MOST_IN_A_CELL)} …` : written
}

function dialogueCells({ state: { details } }: ExportSnapshot): readonly [Cell, Cell] {
  return [text(details.title), day(dayOf(details.plannedStart))]
}
