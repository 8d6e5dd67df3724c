// A calendar as text, the way RFC 5545 has it.
import type { ICalCalendar } from 'ical-generator'

/** Every line ends with CRLF, the last one too: the library leaves that out, and strict readers miss the line. */
export function calendarText(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`
}
