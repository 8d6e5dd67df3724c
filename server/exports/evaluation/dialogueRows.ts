// How dialogues went, as rows: the dialogues themselves, who was there, their agendas, and who heard whom.
import { attendanceReport } from '#shared/dialogue/report/attendanceReport.ts'
import { overhearing } from '#shared/dialogue/report/overhearing.ts'
import { timeReport } from '#shared/dialogue/report/timeReport.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { moment, number, text } from '../tables/table.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { flag, inSeconds } from './row.ts'
import type { Row } from './row.ts'

/** The dialogue itself. */
export function dialogueRow({ state, now }: ExportSnapshot): Row<'dialogues'> {
  const { details, timer } = state
  const { endedLate } = timeReport(state, now)
  return {
    dialogue_id: text(state.id),
    series_id: text(details.seriesId ?? null),
    title: text(details.title),
    format: text(details.formatId),
    lead_id: text(details.leadId),
    phase: text(timer.phase),
    planned_start: moment(details.plannedStart),
    booked_seconds: inSeconds(details.bookedMs),
    started_at: moment(timer.startedAt),
    ended_at: moment(timer.endedAt),
    ended_late_seconds: inSeconds(endedLate),
  }
}

/** Each organisation that takes part, with its attendance. */
export function organisationRows({ state, now }: ExportSnapshot): readonly Row<'organisations'>[] {
  return attendanceReport(state, now).organisations.map(
    ({ organisation, status, people, tookPart, total }) => ({
      dialogue_id: text(state.id),
      organisation_id: text(organisation.id),
      organisation: text(organisation.name),
      kind: text(organisation.kind),
      part: text(organisation.part),
      attendance: text(status),
      people_invited: number(people.length),
      people_took_part: number(tookPart),
      present_seconds: inSeconds(total),
    }),
  )
}

/** Each slot in the order of the agenda, planned and actual. */
export function slotRows({ state, now }: ExportSnapshot): readonly Row<'slots'>[] {
  return timeReport(state, now).slots.map(({ slot, status, given, used, paused, over }, index) => ({
    dialogue_id: text(state.id),
    slot_id: text(slot.id),
    position: number(index + 1),
    kind: text(slot.kind),
    title: text(slot.title),
    organisation_id: text(slot.organisationId),
    status: text(status),
    planned_seconds: inSeconds(slot.plannedMs),
    given_seconds: inSeconds(given),
    used_seconds: inSeconds(used),
    paused_seconds: inSeconds(paused),
    over_seconds: inSeconds(over),
  }))
}

/** For the presentations that have begun; nobody hears their own. */
export function hearingRows({ state, now }: ExportSnapshot): readonly Row<'hearings'>[] {
  return overhearing(state, now).rows.flatMap(({ organisation, hearings }) =>
    hearings.flatMap(({ slot, own, heard, share, reactions }) =>
      own || !hasBegun(state.timer, slot.id)
        ? []
        : [
            {
              dialogue_id: text(state.id),
              slot_id: text(slot.id),
              presenter_id: text(slot.organisationId),
              organisation_id: text(organisation.id),
              heard_seconds: inSeconds(heard),
              heard_share: number(Math.round(share * 1000) / 1000),
              marked_priority: flag(reactions.includes('priority')),
              asked_question: flag(reactions.includes('question')),
              wants_to_continue: flag(reactions.includes('continue')),
            },
          ],
    ),
  )
}
