// The tables of the report: narrow enough for a page.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { areaResults, followUpResults } from '#shared/dialogue/report/results.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import type { ClockTimes, SlotTime } from '#shared/dialogue/report/timeReport.ts'
import { formatClock, formatOffset } from '#shared/time/swedish.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { attendanceWord, personName, slotTitle, wordsOf } from '../wording/words.ts'
import { organisationNames } from './areaTable.ts'
import { day, length, number, text } from './table.ts'
import type { Cell, Table } from './table.ts'

/** Every slot, planned and actual, with a last row for all of it. */
export function agendaTable(snapshot: ExportSnapshot): Table {
  const { column, report: titles } = wordsOf(snapshot)
  const { slots, planned, actual, allotted, used, over } = timeReport(snapshot.state, snapshot.now)
  return {
    name: titles.agenda,
    columns: [
      { header: column.slot, width: 30 },
      { header: column.plannedTime, width: 15 },
      { header: column.actualTime, width: 15 },
      { header: column.allottedLength, width: 10, align: 'right' },
      { header: column.usedLength, width: 10, align: 'right' },
      { header: column.difference, width: 10, align: 'right' },
    ],
    rows: [
      ...slots.map((slot) => agendaRow(snapshot, slot)),
      [
        text(titles.total),
        times(snapshot, planned),
        times(snapshot, actual),
        length(allotted),
        actual === null ? text(null) : length(used),
        text(over === null ? null : formatOffset(over)),
      ],
    ],
    sumsUp: true,
  }
}

function agendaRow(snapshot: ExportSnapshot, { slot, status, planned, actual, ...time }: SlotTime): Cell[] {
  return [
    text(slotTitle(snapshot, slot)),
    times(snapshot, planned),
    status === 'skipped' ? text(wordsOf(snapshot).skipped) : times(snapshot, actual),
    length(time.allotted),
    time.over === null ? text(null) : length(time.used),
    text(time.over === null ? null : formatOffset(time.over)),
  ]
}

function times({ language }: ExportSnapshot, clock: ClockTimes | null): Cell {
  if (clock === null) return text(null)
  const end = clock.end === null ? '' : formatClock(clock.end, language)
  return text(`${formatClock(clock.start, language)}–${end}`)
}

/** Each organisation's status, people and time. */
export function attendedTable(snapshot: ExportSnapshot): Table {
  const { column, report: titles } = wordsOf(snapshot)
  return {
    name: titles.attendance,
    columns: [
      { header: column.organisation, width: 36 },
      { header: column.status, width: 26 },
      { header: column.peopleTookPart, width: 14, align: 'right' },
      { header: column.time, width: 10, align: 'right' },
    ],
    rows: attendanceReport(snapshot.state, snapshot.now).organisations.map(
      ({ organisation, status, tookPart, total }) => [
        text(organisation.name),
        text(attendanceWord(snapshot, status)),
        number(tookPart),
        length(total),
      ],
    ),
  }
}

/** The areas with what is needed to see what they are about. */
export function areasInShort(snapshot: ExportSnapshot): Table {
  const { column, report: titles, nextStep, status } = wordsOf(snapshot)
  return {
    name: titles.areas,
    columns: [
      { header: column.subject, width: 28 },
      { header: column.regions, width: 21 },
      { header: column.actors, width: 23 },
      { header: column.nextStep, width: 25 },
      { header: column.status, width: 10 },
    ],
    rows: areaResults(snapshot.state).map(({ area, regions, actors }) => [
      text(area.subject),
      text(organisationNames(regions)),
      text(organisationNames(actors)),
      text([nextStep[area.nextStep], area.nextStepNote].filter((part) => part !== null).join('. ')),
      text(status[area.status]),
    ]),
  }
}

/** The follow-ups with owner, contact and due date. */
export function followUpsInShort(snapshot: ExportSnapshot): Table {
  const { column, report: titles, status } = wordsOf(snapshot)
  return {
    name: titles.followUps,
    columns: [
      { header: column.what, width: 30 },
      { header: column.owner, width: 25 },
      { header: column.dueDate, width: 14 },
      { header: column.status, width: 11 },
      { header: column.area, width: 20 },
    ],
    rows: followUpResults(snapshot.state).map(({ followUp, owner, area }) => {
      const contact = followUp.ownerPersonId
      const names = [owner?.name ?? followUp.ownerOrganisationId]
      if (contact !== null) names.push(personName(snapshot, contact))
      return [
        text(followUp.what),
        text(names.join('\n')),
        day(followUp.dueDate),
        text(status[followUp.status]),
        text(area?.subject ?? null),
      ]
    }),
  }
}
