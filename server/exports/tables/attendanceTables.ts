// Attendance as tables: organisations, minutes by presentation, and people.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { AttendanceReport, ReportedSlot } from '#shared/dialogue/report/attendanceReport.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { attendanceWord, personName, slotTitle, wordsOf } from '../wording/words.ts'
import { length, number, text } from './table.ts'
import type { Table } from './table.ts'

/** Each organisation's status, people and time. */
function organisationTable(snapshot: ExportSnapshot, report: AttendanceReport): Table {
  const { column, sheet, organisationKind } = wordsOf(snapshot)
  return {
    name: sheet.organisations,
    columns: [
      { header: column.organisation, width: 36 },
      { header: column.organisationKind, width: 18 },
      { header: column.status, width: 28 },
      { header: column.peopleTookPart, width: 21, align: 'right' },
      { header: column.peopleCounted, width: 23, align: 'right' },
      { header: column.minutes, width: 10, align: 'right' },
    ],
    rows: report.organisations.map(({ organisation, status, tookPart, people, total }) => [
      text(organisation.name),
      text(organisationKind[organisation.kind]),
      text(attendanceWord(snapshot, status)),
      number(tookPart),
      number(people.length),
      length(total),
    ]),
  }
}

/** For how long each organisation was there during each presentation that has been held. */
function presentationMinutesTable(snapshot: ExportSnapshot, report: AttendanceReport): Table {
  const { column, sheet } = wordsOf(snapshot)
  const presentations = heldPresentations(report)
  return {
    name: sheet.presentations,
    columns: [
      { header: column.organisation, width: 36 },
      { header: column.minutes, width: 10, align: 'right' },
      ...presentations.map(({ slot }) => ({
        header: presented(snapshot, slot),
        width: 6,
        align: 'right' as const,
        turned: true as const,
      })),
    ],
    rows: report.organisations.map(({ organisation, total, bySlot }) => [
      text(organisation.name),
      length(total),
      ...presentations.map(({ slot }) => length(bySlot.get(slot.id)?.time ?? null)),
    ]),
  }
}

/** A presentation by its own title, or by whose it is: that it is a presentation, the name of the table says. */
function presented(snapshot: ExportSnapshot, slot: Slot): string {
  const { organisations } = snapshot.state.participants
  const whose = slot.organisationId === null ? undefined : organisations[slot.organisationId]
  return slot.title ?? whose?.name ?? slotTitle(snapshot, slot)
}

/** Each person with organisation, role and time. */
function peopleTable(snapshot: ExportSnapshot, report: AttendanceReport): Table {
  const { column, sheet, role, yes, no } = wordsOf(snapshot)
  return {
    name: sheet.people,
    columns: [
      { header: column.person, width: 34 },
      { header: column.organisation, width: 36 },
      { header: column.role, width: 18 },
      { header: column.tookPart, width: 12 },
      { header: column.minutes, width: 10, align: 'right' },
    ],
    rows: report.organisations.flatMap(({ organisation, people }) =>
      people.map(({ person, tookPart, total }) => [
        text(personName(snapshot, person.id)),
        text(organisation.name),
        text(role[person.role]),
        text(tookPart ? yes : no),
        length(total),
      ]),
    ),
  }
}

/** All three, in the order of the workbook's sheets. */
export function attendanceTables(snapshot: ExportSnapshot): readonly Table[] {
  const report = attendanceReport(snapshot.state, snapshot.now)
  return [organisationTable, presentationMinutesTable, peopleTable].map((table) => table(snapshot, report))
}

/** The presentations that have been live. */
export function heldPresentations({ slots }: AttendanceReport): readonly ReportedSlot[] {
  return slots.filter(({ slot }) => slot.kind === 'presentation')
}
