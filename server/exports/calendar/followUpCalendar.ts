// Due dates as a calendar: an all-day event for each follow-up that has one.
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  escape,
} from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { followUpResults } from '#shared/dialogue/report/results.ts'
import type { FollowUpResult } from '#shared/dialogue/report/results.ts'
import type { DialogueId, FollowUpId } from '#shared/dialogue/identifiers.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { printable } from '../printable.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { personName, wordsOf } from '../wording/words.ts'
import { calendarText } from './calendarText.ts'

/** The id by which a calendar knows the follow-up again: the same in every export, whatever changes in it. */
export function followUpUid(dialogueId: DialogueId, followUpId: FollowUpId): string {
  return `follow-up-${followUpId}@${dialogueId}`
}

/**
 * The calendar's text. Follow-ups without a due date are not in it. They are events, not to-dos, because Outlook and Google
 * Calendar leave out to-dos when they read a file; they take up no time, so nobody looks busy for them.
 */
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
  if (followUp.dueDate === null) return null
  const { calendar, status } = wordsOf(snapshot)
  const { state, baseUrl } = snapshot
  const contact = followUp.ownerPersonId
  const lines = [
    `${calendar.owner}: ${owner?.name ?? followUp.ownerOrganisationId}`,
    ...(contact === null ? [] : [`${calendar.contact}: ${personName(snapshot, contact)}`]),
    `${calendar.status}: ${status[followUp.status]}`,
    ...(area === null ? [] : [`${calendar.area}: ${area.subject}`]),
    `${calendar.from}: ${state.details.title}, ${dayOf(state.details.plannedStart)}`,
  ]
  const kind = followUp.status === 'done' ? calendar.followUpDone : calendar.followUp
  return {
    id: followUpUid(state.id, followUp.id),
    sequence: followUp.revision - 1,
    stamp: new Date(snapshot.now),
    created: new Date(followUp.recordedAt),
    lastModified: new Date(followUp.history.at(-1)?.at ?? followUp.recordedAt),
    start: new Date(`${followUp.dueDate}T00:00:00Z`),
    allDay: true,
    summary: printable(`${kind}: ${followUp.what.replaceAll(/\s+/g, ' ')}`),
    description: printable(lines.join('\n')),
    status: followUp.status === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    url: `${baseUrl}/d/${state.id}/summary`,
  }
}
