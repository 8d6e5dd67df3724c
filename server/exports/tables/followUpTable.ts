// The follow-ups as a table: one row each, with everything a list of actions needs.
import { followUpResults } from '#shared/dialogue/report/results.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { personName, slotTitle, wordsOf } from '../wording/words.ts'
import { day, text } from './table.ts'
import type { Table } from './table.ts'

/** Every follow-up, by due date. The dialogue stands in each row, so that lists of several can be put together. */
export function followUpTable(snapshot: ExportSnapshot): Table {
  const { column, sheet, status } = wordsOf(snapshot)
  const { details } = snapshot.state
  return {
    name: sheet.followUps,
    columns: [
      { header: column.what, width: 48 },
      { header: column.owner, width: 26 },
      { header: column.contact, width: 24 },
      { header: column.dueDate, width: 13 },
      { header: column.status, width: 12 },
      { header: column.area, width: 36 },
      { header: column.slot, width: 34 },
      { header: column.dialogue, width: 36 },
      { header: column.dialogueDay, width: 17 },
      { header: column.recorded, width: 14 },
      { header: column.id, width: 38 },
    ],
    rows: followUpResults(snapshot.state).map(({ followUp, owner, area, slot }) => [
      text(followUp.what),
      text(owner?.name ?? followUp.ownerOrganisationId),
      text(followUp.ownerPersonId === null ? null : personName(snapshot, followUp.ownerPersonId)),
      day(followUp.dueDate),
      text(status[followUp.status]),
      text(area?.subject ?? null),
      text(slot === null ? null : slotTitle(snapshot, slot)),
      text(details.title),
      day(dayOf(details.plannedStart)),
      day(dayOf(followUp.recordedAt)),
      text(followUp.id),
    ]),
  }
}
