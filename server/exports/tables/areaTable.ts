// The areas for continued dialogue as a table: one row each.
import { areaResults } from '#shared/dialogue/report/results.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { day, number, text } from './table.ts'
import type { Table } from './table.ts'

/** Every area, in the order they were recorded. */
export function areaTable(snapshot: ExportSnapshot): Table {
  const { column, sheet, status, nextStep } = wordsOf(snapshot)
  return {
    name: sheet.areas,
    columns: [
      { header: column.subject, width: 44 },
      { header: column.regions, width: 32 },
      { header: column.actors, width: 32 },
      { header: column.nextStep, width: 24 },
      { header: column.nextStepNote, width: 44 },
      { header: column.status, width: 12 },
      { header: column.slot, width: 34 },
      { header: column.followUpCount, width: 18, align: 'right' },
      { header: column.recorded, width: 14 },
      { header: column.id, width: 38 },
    ],
    printed: 8,
    rows: areaResults(snapshot.state).map(({ area, regions, actors, slot, followUps }) => [
      text(area.subject),
      text(organisationNames(regions)),
      text(organisationNames(actors)),
      text(nextStep[area.nextStep]),
      text(area.nextStepNote),
      text(status[area.status]),
      text(slot === null ? null : slotTitle(snapshot, slot)),
      number(followUps.length),
      day(dayOf(area.recordedAt)),
      text(area.id),
    ]),
  }
}

/** The organisations' names on one line. */
export function organisationNames(organisations: readonly Organisation[]): string {
  return organisations.map(({ name }) => name).join(', ')
}
