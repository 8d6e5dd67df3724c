// The due dates of one dialogue as a calendar: an event for each follow-up that has one.
import ical, { ICalCalendarMethod, escape } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { followUpResults } from '#shared/dialogue/report/results.ts'
import type { FollowUpResult } from '#shared/dialogue/report/results.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { personName, wordsOf } from '../wording/words.ts'
import { calendarText } from './calendarText.ts'
import { dueEvent } from './dueEvent.ts'

/** The calendar's text. Follow-ups without a due date are not in it. */
export function followUpCalendar(snapshot: ExportSnapshot): string {
  const { details } = snapshot.state
  const words = wordsOf(snapshot)
  const calendar = ical({
    // The library escapes what it writes of events, but not the calendar's own name.
    name: escape(printable(`${words.report.followUps}: ${details.title}`), false),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'snabbdialog', product: 'snabbdialog', language: snapshot.language.toUpperCase() },
  })
  for (const result of followUpResults(snapshot.state)) {
    const event = eventOf(snapshot, result)
    if (event !== null) calendar.createEvent(event)
  }
  return calendarText(calendar)
}

function eventOf(snapshot: ExportSnapshot, { followUp, owner, area }: FollowUpResult): ICalEventData | null {
  const { id, dueDate, ownerOrganisationId, ownerPersonId, recordedAt, history } = followUp
  if (dueDate === null) return null
  const { state, baseUrl, language, now } = snapshot
  const due = {
    ...followUp,
    followUpId: id,
    dueDate,
    dialogueId: state.id,
    dialogueTitle: state.details.title,
    dialogueStart: state.details.plannedStart,
    owner: { name: owner?.name ?? ownerOrganisationId },
    area,
    updatedAt: history.at(-1)?.at ?? recordedAt,
  }
  const contact = ownerPersonId === null ? null : personName(snapshot, ownerPersonId)
  return dueEvent(due, { contact, stamp: now, language, url: `${baseUrl}/d/${state.id}/summary` })
}
