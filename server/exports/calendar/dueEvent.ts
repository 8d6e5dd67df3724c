// A due date as an event in a calendar: the same of it, whichever calendar it stands in.
import { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import type { DialogueId, FollowUpId } from '#shared/dialogue/identifiers.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { printable } from '../printable.ts'
import { wordsOf } from '../wording/words.ts'

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

/** What an event says beside the follow-up itself. */
export interface DueEventFrame {
  /** The contact person's name; `null` where there is none, or where people are not named. */
  readonly contact: string | null
  /** When it was put into words: of two with the same revision a calendar keeps the later. */
  readonly stamp: Instant
  readonly language: Language
  /** Where what is due is seen to. */
  readonly url: string
}

/**
 * The event, all day long. It is an event and not a to-do, because Outlook and Google Calendar leave out to-dos when they read a file;
 * it takes up no time, so nobody looks busy for it. One that was dropped is cancelled, so that calendars take it away.
 */
export function dueEvent(due: DueDate, { contact, stamp, language, url }: DueEventFrame): ICalEventData {
  const { calendar: words, status } = wordsOf({ language })
  const lines = [
    `${words.owner}: ${due.owner.name}`,
    ...(contact === null ? [] : [`${words.contact}: ${contact}`]),
    `${words.status}: ${status[due.status]}`,
    ...(due.area === null ? [] : [`${words.area}: ${due.area.subject}`]),
    `${words.from}: ${due.dialogueTitle}, ${dayOf(due.dialogueStart)}`,
  ]
  const kind = due.status === 'done' ? words.followUpDone : words.followUp
  return {
    // A calendar knows it again by this: the same in every export, whatever changes in it.
    id: `follow-up-${due.followUpId}@${due.dialogueId}`,
    sequence: due.revision - 1,
    stamp: new Date(stamp),
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
  }
}
