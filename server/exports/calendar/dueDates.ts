// Due dates across dialogues as a calendar: an organisation's to subscribe to, or those of a filter as a file.
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  escape,
} from 'ical-generator'
import type { DialogueId, FollowUpId } from '#shared/dialogue/identifiers.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { printable } from '../printable.ts'
import { wordsOf } from '../wording/words.ts'
import { calendarText } from './calendarText.ts'
import { followUpUid } from './followUpCalendar.ts'

/** A follow-up that is due on some day. */
export interface DueDate {
  readonly dialogueId: DialogueId
  readonly dialogueTitle: string
  readonly dialogueStart: Instant
  readonly followUpId: FollowUpId
  readonly what: string
  readonly owner: { readonly name: string }
  readonly area: { readonly subject: string } | null
  readonly status: Status
  readonly dueDate: string
  readonly revision: number
  readonly recordedAt: Instant
  readonly updatedAt: Instant
}

export interface DueDates {
  /** Whose they are; `null` for a choice among many organisations'. */
  readonly organisation: string | null
  readonly dueDates: readonly DueDate[]
  readonly language: Language
  /** Where what is due is seen to. */
  readonly url: string
}

/** How often a calendar should look again; most have their own mind about it. In hours. */
const LOOK_AGAIN_HOURS = 6

/**
 * The calendar's text: all-day events under the same ids as in every other export. Those that were dropped are cancelled, so that
 * calendars take them away; those that have lost their due date are simply gone.
 */
export function dueDatesCalendar({ organisation, dueDates, language, url }: DueDates): string {
  const { calendar: words, status: statusWords, report } = wordsOf({ language })
  const name = organisation === null ? report.followUps : `${report.followUps}: ${organisation}`
  const calendar = ical({
    // The library escapes what it writes of events, but not the calendar's own name.
    name: escape(printable(name), false),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'snabbdialog', product: 'snabbdialog', language: language.toUpperCase() },
    ttl: LOOK_AGAIN_HOURS * 3600,
  })
  for (const due of dueDates) {
    const lines = [
      `${words.owner}: ${due.owner.name}`,
      `${words.status}: ${statusWords[due.status]}`,
      ...(due.area === null ? [] : [`${words.area}: ${due.area.subject}`]),
      `${words.from}: ${due.dialogueTitle}, ${dayOf(due.dialogueStart)}`,
    ]
    const kind = due.status === 'done' ? words.followUpDone : words.followUp
    calendar.createEvent({
      id: followUpUid(due.dialogueId, due.followUpId),
      sequence: due.revision - 1,
      stamp: new Date(due.updatedAt),
      created: new Date(due.recordedAt),
      lastModified: new Date(due.updatedAt),
      start: new Date(`${due.dueDate}T00:00:00Z`),
      allDay: true,
      summary: printable(`${kind}: ${due.what.replaceAll(/\s+/g, ' ')}`),
      description: printable(lines.join('\n')),
      status: due.status === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      url,
    })
  }
  return calendarText(calendar)
}
