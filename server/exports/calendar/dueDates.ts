// Due dates across dialogues as a calendar: an organisation's to subscribe to, or those of a filter as a file.
import ical, { ICalCalendarMethod, escape } from 'ical-generator'
import type { Language } from '#shared/lib/language.ts'
import { printable } from '../printable.ts'
import { wordsOf } from '../wording/words.ts'
import { calendarText } from './calendarText.ts'
import { dueEvent } from './dueEvent.ts'
import type { DueDate } from './dueEvent.ts'

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

/** The calendar's text. Those that have lost their due date are simply gone from it. */
export function dueDatesCalendar({ organisation, dueDates, language, url }: DueDates): string {
  const { report } = wordsOf({ language })
  const name = organisation === null ? report.followUps : `${report.followUps}: ${organisation}`
  const calendar = ical({
    // The library escapes what it writes of events, but not the calendar's own name.
    name: escape(printable(name), false),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'snabbdialog', product: 'snabbdialog', language: language.toUpperCase() },
    ttl: LOOK_AGAIN_HOURS * 3600,
  })
  for (const due of dueDates) {
    calendar.createEvent(dueEvent(due, { contact: null, stamp: due.updatedAt, language, url }))
  }
  return calendarText(calendar)
}
