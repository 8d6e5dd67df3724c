// The report's tables of what is told of presentations: each presenter's time, and who reacted.
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

/** For each presentation that somebody has reacted to, who did and how. For how long each heard it, the picture tells. */
export function reactionsTable(snapshot: ExportSnapshot): Table {
  const { column } = wordsOf(snapshot)
  const held = heldPresentations(attendanceReport(snapshot.state, snapshot.now))
  const { rows } = overhearing(snapshot.state, snapshot.now)
  return {
    name: column.reactions,
    columns: [
      { header: column.presentation, width: 40 },
      { header: column.reactions, width: 60 },
    ],
    rows: held.flatMap(({ slot }) => {
      const reactions = rows.flatMap(({ organisation, hearings }) =>
        hearings
          .filter((hearing) => hearing.slot.id === slot.id && !hearing.own)
          .flatMap((hearing) => reactionsOf(snapshot, organisation, hearing)),
      )
      return reactions.length === 0 ? [] : [[text(slotTitle(snapshot, slot)), text(reactions.join(', '))]]
    }),
  }
}

function reactionsOf(
  snapshot: ExportSnapshot,
  { name }: Organisation,
  { reactions }: Hearing,
): readonly string[] {
  const { reaction } = wordsOf(snapshot)
  const kinds = reactions.map((kind) => reaction[kind])
  return kinds.length === 0 ? [] : [`${name} (${kinds.join(', ')})`]
}
