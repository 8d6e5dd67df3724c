// The follow-ups as a table: one row each, with everything a list of actions needs.
import { followUpResults } from '#shared/dialogue/report/results.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { personName, slotTitle, wordsOf } from '../wording/words.ts'
import { dialogueCells } from './dialogueCells.ts'
import { followUpColumns } from './followUpColumns.ts'
import type { FollowUpColumn } from './followUpColumns.ts'
import { day, text } from './table.ts'
import type { Table } from './table.ts'

const shown: readonly FollowUpColumn[] = [
  'what',
  'owner',
  'contact',
  'dueDate',
  'status',
  'area',
  'slot',
  'dialogue',
  'dialogueDay',
  'recorded',
  'id',
]

/** Every follow-up, by due date. The dialogue stands in each row, so that lists of several can be put together. */
export function followUpTable(snapshot: ExportSnapshot): Table {
  const { sheet, status } = wordsOf(snapshot)
  return {
    name: sheet.followUps,
    columns: followUpColumns(shown, snapshot.language),
    // On paper the file's name says which dialogue it is.
    printed: shown.indexOf('dialogue'),
    rows: followUpResults(snapshot.state).map(({ followUp, owner, area, slot }) => [
      text(followUp.what),
      text(owner?.name ?? followUp.ownerOrganisationId),
      text(followUp.ownerPersonId === null ? null : personName(snapshot, followUp.ownerPersonId)),
      day(followUp.dueDate),
      text(status[followUp.status]),
      text(area?.subject ?? null),
      text(slot === null ? null : slotTitle(snapshot, slot)),
      ...dialogueCells(snapshot.state.details),
      day(dayOf(followUp.recordedAt)),
      text(followUp.id),
    ]),
  }
}
