// The report's tables of what is told of presentations: each presenter's time, and who heard whom.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import type { Hearing } from '#shared/dialogue/report/overhearing.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { pauseReasonSchema } from '#shared/dialogue/timer/events.ts'
import { speakingTimes } from '#shared/dialogue/timer/speakingTime.ts'
import type { SpeakingTime } from '#shared/dialogue/timer/speakingTime.ts'
import { formatDuration, formatOffset } from '#shared/time/swedish.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { slotTitle, wordsOf } from '../wording/words.ts'
import { heldPresentations } from './attendanceTables.ts'
import { length, text } from './table.ts'
import type { Table } from './table.ts'

/** What each presenter was meant to have, was given, used, and lost to interruptions by their reasons. */
export function speakingTimesTable(snapshot: ExportSnapshot): Table {
  const { column, report: titles } = wordsOf(snapshot)
  const { agenda, timer, participants } = snapshot.state
  return {
    name: titles.speakingTimes,
    columns: [
      { header: column.organisation, width: 32 },
      { header: column.plannedLength, width: 10, align: 'right' },
      { header: column.given, width: 10, align: 'right' },
      { header: column.usedLength, width: 10, align: 'right' },
      { header: column.lost, width: 28 },
    ],
    rows: speakingTimes(agenda, timer, snapshot.now).map((time) => [
      text(participants.organisations[time.organisationId]?.name ?? time.organisationId),
      length(time.budget),
      text(time.given === 0 ? null : formatOffset(time.given)),
      time.used === 0 ? text(null) : length(time.used),
      text(losses(snapshot, time)),
    ]),
  }
}

function losses(snapshot: ExportSnapshot, { lost }: SpeakingTime): string {
  const { pause } = wordsOf(snapshot)
  return pauseReasonSchema.options
    .flatMap((reason) => {
      const time = lost[reason]
      return time === undefined || time < 1000 ? [] : [`${formatDuration(time)} ${pause[reason]}`]
    })
    .join(', ')
}

/** For each presentation that has been held, which other organisations heard it, for how long, and how they reacted. */
export function heardByTable(snapshot: ExportSnapshot): Table {
  const { column, report: titles } = wordsOf(snapshot)
  const held = heldPresentations(attendanceReport(snapshot.state, snapshot.now))
  const { rows } = overhearing(snapshot.state, snapshot.now)
  return {
    name: titles.heardBy,
    columns: [
      { header: column.presentation, width: 24 },
      { header: column.heardBy, width: 42 },
      { header: column.reactions, width: 34 },
    ],
    rows: held.map(({ slot }) => {
      const heard = rows.flatMap(({ organisation, hearings }) => {
        const hearing = hearings.find((one) => one.slot.id === slot.id)
        return hearing === undefined || hearing.own ? [] : [{ organisation, hearing }]
      })
      return [
        text(slotTitle(snapshot, slot)),
        text(heard.flatMap(listener).join(', ')),
        text(heard.flatMap((one) => reactionsOf(snapshot, one)).join(', ')),
      ]
    }),
  }
}

interface Heard {
  readonly organisation: Organisation
  readonly hearing: Hearing
}

const listener = ({ organisation, hearing: { heard } }: Heard): readonly string[] =>
  heard === 0 ? [] : [`${organisation.name} ${formatDuration(heard)}`]

function reactionsOf(snapshot: ExportSnapshot, { organisation, hearing }: Heard): readonly string[] {
  const { reaction } = wordsOf(snapshot)
  const kinds = hearing.reactions.map((kind) => reaction[kind])
  return kinds.length === 0 ? [] : [`${organisation.name} (${kinds.join(', ')})`]
}
