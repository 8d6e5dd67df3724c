// A dialogue as a calendar entry, with the video link and somebody's own link to it.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { Details } from '#shared/dialogue/details/details.ts'
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import { later } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { printable } from '../printable.ts'
import { wordsOf } from '../wording/words.ts'
import { calendarText } from './calendarText.ts'

/** The id by which a calendar knows the dialogue again, whoever's link stands in the entry and whatever changes in it. */
function dialogueUid(dialogueId: DialogueId): string {
  return `dialogue-${dialogueId}@snabbdialog`
}

/** Somebody as mail knows them. */
export interface MailAddress {
  readonly name: string
  readonly address: string
}

export interface CalendarInvitation {
  readonly dialogueId: DialogueId
  readonly details: Details
  /** As `invitationSequence` gives it. */
  readonly sequence: number
  readonly createdAt: Instant
  readonly now: Instant
  /** Where the person, or anybody, opens the dialogue. */
  readonly link: string
  readonly language: Language
  /**
   * From whom to whom: then it is a request that a calendar answers. Without it the entry is merely published, for somebody who
   * puts it into a calendar herself: a request without an organiser is refused by Outlook, and one with a name that is not the
   * reader's own is shown as somebody else's.
   */
  readonly mailed: { readonly organiser: MailAddress; readonly attendee: MailAddress } | null
}

/**
 * How many times what a calendar shows of the dialogue has changed since it was created: its title, time, length and video link. It
 * follows from the log, so that every server and every download gives the same.
 */
export function invitationSequence(log: readonly RecordedEvent[]): number {
  let shown: string | null = null
  let sequence = 0
  for (const { event } of log) {
    if (event.type !== 'dialogue.created' && event.type !== 'dialogue.detailsChanged') continue
    const { title, plannedStart, bookedMs, videoUrl } = event.details
    const next = JSON.stringify([title, plannedStart, bookedMs, videoUrl])
    if (shown !== null && next !== shown) sequence += 1
    shown = next
  }
  return sequence
}

/** The calendar's text. Its times are in UTC, which no change of clocks and no reader's time zone can move. */
export function invitationCalendar(invitation: CalendarInvitation): string {
  const { dialogueId, details, sequence, createdAt, now, link, language, mailed } = invitation
  const { title, plannedStart, bookedMs, videoUrl } = details
  const words = wordsOf({ language }).invitation
  const calendar = ical({
    method: mailed === null ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.REQUEST,
    prodId: { company: 'snabbdialog', product: 'snabbdialog', language: language.toUpperCase() },
  })
  const lines = [
    ...(videoUrl === null ? [] : [`${words.video}: ${videoUrl}`]),
    `${words.link}: ${link}`,
    words.howToOpen,
  ]
  const event = calendar.createEvent({
    id: dialogueUid(dialogueId),
    sequence,
    stamp: new Date(now),
    created: new Date(createdAt),
    start: new Date(plannedStart),
    end: new Date(later(plannedStart, bookedMs)),
    summary: printable(title),
    description: printable(lines.join('\n')),
    location: videoUrl ?? words.online,
    url: link,
    status: ICalEventStatus.CONFIRMED,
  })
  if (mailed !== null) {
    event.organizer({ name: mailed.organiser.name, email: mailed.organiser.address })
    event.createAttendee({
      name: mailed.attendee.name,
      email: mailed.attendee.address,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    })
  }
  return calendarText(calendar)
}
