// Calendar entries in letters and files, as a program of somebody else's reads them.
import ical from 'node-ical'
import type { VEvent } from 'node-ical'
import type { Email } from 'postal-mime'

/** The calendar that comes with a letter. */
export function calendarIn({ attachments }: Email): string {
  const entry = attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  if (entry === undefined) throw new Error('The letter has no calendar entry')
  return typeof entry.content === 'string' ? entry.content : new TextDecoder().decode(entry.content)
}

export function eventsIn(calendar: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(calendar)).flatMap((each) =>
    each?.type === 'VEVENT' ? [each] : [],
  )
}
