// Who heard a region's presentations, and whose it heard itself, as tables: for how long, and with which reactions.
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Hearing } from '#shared/dialogue/report/overhearing.ts'
import type { Language } from '#shared/lib/language.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { dialogueCells } from '../tables/dialogueCells.ts'
import { length, number, text } from '../tables/table.ts'
import type { Cell, Column, Table } from '../tables/table.ts'
import { acrossWordsOf } from '../wording/across.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { presentationExtracts } from './extract.ts'
import type { RegionExtract } from './extract.ts'

/** A row for each organisation that heard or reacted to a presentation of the region's. */
export function regionHeardByTable(extract: RegionExtract): Table {
  const { language } = extract
  const { column, organisationKind } = wordsOf({ language })
  return {
    name: acrossWordsOf(language).sheet.heardBy,
    columns: [
      { header: column.organisation, width: 32 },
      { header: column.organisationKind, width: 18 },
      ...hearingColumns(language),
    ],
    rows: presentationExtracts(extract).flatMap(({ snapshot, heardBy }) =>
      heardBy.map(({ organisation, hearing }) => [
        text(organisation.name),
        text(organisationKind[organisation.kind]),
        ...hearingCells(snapshot, hearing),
      ]),
    ),
  }
}

/** A row for each presentation of another organisation that the region heard or reacted to. */
export function regionHeardTable({ region, dialogues, language }: RegionExtract): Table {
  return {
    name: acrossWordsOf(language).sheet.heard,
    columns: [{ header: wordsOf({ language }).column.presentation, width: 40 }, ...hearingColumns(language)],
    rows: dialogues.flatMap((snapshot) =>
      hearingsOf(snapshot, region.id).map((hearing) => [
        text(slotTitle(snapshot, hearing.slot)),
        ...hearingCells(snapshot, hearing),
      ]),
    ),
  }
}

function hearingColumns(language: Language): readonly Column[] {
  const { column } = wordsOf({ language })
  return [
    { header: column.dialogue, width: 36 },
    { header: column.dialogueDay, width: 17 },
    { header: column.minutes, width: 10, align: 'right' },
    { header: acrossWordsOf(language).column.share, width: 11, align: 'right' },
    { header: column.reactions, width: 40 },
  ]
}

function hearingCells(snapshot: ExportSnapshot, hearing: Hearing): readonly Cell[] {
  return [
    ...dialogueCells(snapshot.state.details),
    length(hearing.heard),
    number(Math.round(hearing.share * 100)),
    text(reactionWords(snapshot, hearing)),
  ]
}

/** The presentations of others that an organisation heard or reacted to. */
export function hearingsOf({ state, now }: ExportSnapshot, organisationId: string): readonly Hearing[] {
  const row = overhearing(state, now).rows.find(({ organisation }) => organisation.id === organisationId)
  return (row?.hearings ?? []).filter(
    ({ own, heard, reactions }) => !own && (heard > 0 || reactions.length > 0),
  )
}

/** How an organisation reacted, in words. */
export function reactionWords(snapshot: ExportSnapshot, { reactions }: Hearing): string {
  const { reaction } = wordsOf(snapshot)
  return reactions.map((kind) => reaction[kind]).join(', ')
}
