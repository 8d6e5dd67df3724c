// What dialogues led to, as rows: areas, follow-ups, their changes of status, outcome reports and rounds of them.
import type { Area } from '#shared/dialogue/areas/area.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { areaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { HistoryEntry } from '#shared/dialogue/status.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { day, moment, number, text } from '../tables/table.ts'
import { flag } from './row.ts'
import type { Row } from './row.ts'

/** Each area as it stands. */
export function areaRows(state: DialogueState): readonly Row<'areas'>[] {
  return Object.values(state.areas.areas).map((area) => {
    const { agreement, complete } = areaOutcome(area, state.outcomes)
    return {
      dialogue_id: text(state.id),
      area_id: text(area.id),
      slot_id: text(area.slotId),
      subject: text(area.subject),
      next_step: text(area.nextStep),
      next_step_note: text(area.nextStepNote),
      status: text(area.status),
      recorded_on: day(dayOf(area.recordedAt)),
      changes: number(area.history.length),
      agreement: text(agreement),
      all_reported: flag(complete),
    }
  })
}

/** Each organisation that an area names, and on which side. */
export function areaOrganisationRows(state: DialogueState): readonly Row<'area_organisations'>[] {
  return Object.values(state.areas.areas).flatMap((area) =>
    [...area.regionIds, ...area.actorIds].map((organisationId) => ({
      dialogue_id: text(state.id),
      area_id: text(area.id),
      organisation_id: text(organisationId),
      side: text(sideOf(area, organisationId)),
    })),
  )
}

/** Each follow-up as it stands, without its contact person. */
export function followUpRows(state: DialogueState): readonly Row<'follow_ups'>[] {
  return Object.values(state.followUps.followUps).map((followUp) => {
    const done = statusChanges(followUp.history).findLast(({ to }) => to === 'done')
    return {
      dialogue_id: text(state.id),
      follow_up_id: text(followUp.id),
      area_id: text(followUp.areaId),
      slot_id: text(followUp.slotId),
      what: text(followUp.what),
      owner_id: text(followUp.ownerOrganisationId),
      has_contact: flag(followUp.ownerPersonId !== null),
      due_on: day(followUp.dueDate),
      status: text(followUp.status),
      recorded_on: day(dayOf(followUp.recordedAt)),
      // What was done when it was recorded has been done since then.
      done_on: day(followUp.status === 'done' ? dayOf(done?.at ?? followUp.recordedAt) : null),
      changes: number(followUp.history.length),
      comments: number(followUp.comments.length),
    }
  })
}

/** Each change of status of an area or a follow-up. */
export function statusChangeRows(state: DialogueState): readonly Row<'status_changes'>[] {
  const rows = (changed: 'area' | 'follow_up', id: string, history: readonly HistoryEntry[]) =>
    statusChanges(history).map(({ at, from, to }) => ({
      dialogue_id: text(state.id),
      changed: text(changed),
      changed_id: text(id),
      changed_at: moment(at),
      from_status: text(from),
      to_status: text(to),
    }))
  return [
    ...Object.values(state.areas.areas).flatMap(({ id, history }) => rows('area', id, history)),
    ...Object.values(state.followUps.followUps).flatMap(({ id, history }) => rows('follow_up', id, history)),
  ]
}

/** Each report on an area, also those that a later one has taken the place of. */
export function outcomeRows(state: DialogueState): readonly Row<'outcomes'>[] {
  const { reports } = state.outcomes
  return reports.map((report) => {
    const area = state.areas.areas[report.areaId]
    return {
      dialogue_id: text(state.id),
      area_id: text(report.areaId),
      organisation_id: text(report.organisationId),
      side: text(area === undefined ? null : sideOf(area, report.organisationId)),
      kinds: text(report.kinds.join(' ')),
      text: text(report.text),
      link: text(report.link),
      came_about_on: day(report.day),
      reported_on: day(dayOf(report.reportedAt)),
      latest: flag(reports.findLast((one) => isAbout(one, report)) === report),
    }
  })
}

/** Each round in which reports were asked for. */
export function roundRows(state: DialogueState): readonly Row<'report_rounds'>[] {
  return Object.values(state.outcomes.rounds).map(({ id, opensOn, dueOn }) => ({
    dialogue_id: text(state.id),
    round_id: text(id),
    opens_on: day(opensOn),
    due_on: day(dueOn),
  }))
}

function sideOf({ regionIds }: Area, organisationId: string): 'region' | 'actor' {
  return regionIds.includes(organisationId) ? 'region' : 'actor'
}

const isAbout = (one: OutcomeReport, { areaId, organisationId }: OutcomeReport): boolean =>
  one.areaId === areaId && one.organisationId === organisationId

function statusChanges(history: readonly HistoryEntry[]) {
  return history.flatMap(({ at, changes }) => {
    const status = changes['status']
    return status === undefined
      ? []
      : [{ at, from: statusSchema.parse(status.from), to: statusSchema.parse(status.to) }]
  })
}
