// Writing a letter: from the reason for it and from how things are now, so that nothing personal waits in the outbox.
import { createHash } from 'node:crypto'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { addressIn } from '#shared/lib/language.ts'
import { later } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatLongDay } from '#shared/time/swedish.ts'
import type { Links } from '#server/access/links.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import { invitationCalendar, invitationSequence } from '#server/exports/calendar/invitation.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import type { Person } from '#server/storage/people.ts'
import type { Storage } from '#server/storage/storage.ts'
import { letterHtml, letterText } from './letter.ts'
import type { Letter, Paragraph } from './letter.ts'
import { areasToReport, stillStands } from './reasons.ts'
import type { MailReason } from './reasons.ts'
import type { StopLinks } from './stopLinks.ts'
import { mailWords } from './wording/words.ts'

export interface ComposeNeeds {
  readonly storage: Storage
  readonly rooms: DialogueRooms
  readonly links: Links
  readonly stopLinks: StopLinks
  readonly clock: Clock
  /** Where people reach the server, without a slash at the end. */
  readonly baseUrl: () => string
  /** Who writes; `null` where no mail is sent, and letters are only there to be copied. */
  readonly from: MailAddress | null
}

/** A letter, ready to be sent or copied. */
export interface ComposedMail {
  readonly to: MailAddress | null
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for the same reason, by which a mailbox knows a mail that was sent twice. */
  readonly messageId: string
  readonly stopUrl: string
  /** A request for the reader's calendar. */
  readonly calendar: string | null
}

/** Everything that a letter is written from. */
interface Occasion {
  readonly reason: MailReason
  readonly state: DialogueState
  readonly person: Person
  readonly link: string
}

/** The letter; `null` when there is nobody, or no reason, to write to any more. Rejects with a `StorageError`. */
export async function compose(reason: MailReason, needs: ComposeNeeds): Promise<ComposedMail | null> {
  const { storage, rooms, clock } = needs
  const room = await rooms.find(reason.dialogueId)
  const [person] = await storage.access.people.byIds([reason.personId])
  if (room === null || person === undefined) return null
  const { state } = room
  if (state.participants.people[person.id]?.removed === true) return null
  const invites = reason.kind === 'invitation'
  if (!invites && !stillStands(reason, dayOf(clock()), state)) return null
  const link = await ownLink(reason, needs)
  if (invites && link === null) return null
  const stopUrl = `${needs.baseUrl()}/u/${needs.stopLinks.token(person.id)}`
  const address = addressIn(person.language, link ?? `${needs.baseUrl()}/my`)
  const occasion = { reason, state, person, link: address }
  const letter = write(occasion, stopUrl)
  if (letter === null) return null
  const to = person.email === null ? null : { name: person.name, address: person.email }
  return {
    to,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<${createHash('sha256').update(reason.key).digest('hex').slice(0, 40)}@snabbdialog>`,
    stopUrl,
    calendar:
      invites && to !== null && needs.from !== null
        ? await calendarFor(occasion, needs.from, to, needs)
        : null,
  }
}

/** The person's own link into the dialogue, on to what the letter is about; `null` when there is none that works. */
async function ownLink(
  { kind, dialogueId, personId }: MailReason,
  { links, baseUrl }: ComposeNeeds,
): Promise<string | null> {
  const working = await links.workingIn(dialogueId)
  const own = working.findLast((link) => link.kind === 'personal' && link.personId === personId)
  const path = own === undefined ? null : links.path(own)
  if (path === null) return null
  return kind === 'invitation' ? `${baseUrl()}${path}` : `${baseUrl()}${path}?to=my`
}

async function calendarFor(
  { state, link, person }: Occasion,
  organiser: MailAddress,
  attendee: MailAddress,
  { storage, clock }: ComposeNeeds,
): Promise<string> {
  const log = await storage.events.read(state.id, 0)
  return invitationCalendar({
    dialogueId: state.id,
    details: state.details,
    sequence: invitationSequence(log),
    createdAt: state.createdAt,
    now: clock(),
    link,
    language: person.language,
    mailed: { organiser, attendee },
  })
}

function write(occasion: Occasion, stopUrl: string): Letter | null {
  const { state, person } = occasion
  const { language } = person
  const words = mailWords[language]
  const content = contentOf(occasion)
  if (content === null) return null
  const hello: Paragraph = { lines: [words.hello(person.name)] }
  const organisationId = state.participants.people[person.id]?.organisationId ?? null
  const organisation = organisationId === null ? null : nameOf(state, organisationId)
  return {
    subject: content.subject.replaceAll(/\s+/g, ' '),
    paragraphs: [hello, ...content.paragraphs],
    footer: { why: words.why(organisation), stop: words.stop, stopUrl },
    language,
  }
}

type Content = Pick<Letter, 'subject' | 'paragraphs'>

function contentOf(occasion: Occasion): Content | null {
  switch (occasion.reason.kind) {
    case 'invitation':
      return invitation(occasion)
    case 'due-soon':
    case 'overdue':
      return followUpReminder(occasion)
    case 'report-round':
      return roundReminder(occasion)
  }
}

function invitation({ state, person, link }: Occasion): Content {
  const { title, leadId, plannedStart, bookedMs, videoUrl } = state.details
  const words = mailWords[person.language]
  const range = formatClockRange(plannedStart, later(plannedStart, bookedMs), person.language)
  const facts = [
    words.when(dayOf(plannedStart), range),
    ...(videoUrl === null ? [] : [words.video(videoUrl)]),
  ]
  return {
    subject: words.invitation.subject(title),
    paragraphs: [
      { lines: [words.invitation.body(title, nameOf(state, leadId))] },
      { lines: facts },
      { link: { words: words.invitation.link, url: link } },
      { lines: [words.invitation.after] },
    ],
  }
}

function followUpReminder({ reason, state, person, link }: Occasion): Content | null {
  const followUp = state.followUps.followUps[reason.aboutId ?? '']
  if (followUp === undefined || followUp.dueDate === null) return null
  const words = mailWords[person.language]
  const { subject, body } = reason.kind === 'overdue' ? words.overdue : words.dueSoon
  const area = state.areas.areas[followUp.areaId ?? '']
  return {
    subject: subject(followUp.what),
    paragraphs: [
      { lines: [body] },
      {
        lines: [
          followUp.what,
          words.dueOn(followUp.dueDate),
          words.ownedBy(nameOf(state, followUp.ownerOrganisationId)),
          ...(area === undefined ? [] : [words.area(area.subject)]),
          words.from(state.details.title, dayOf(state.details.plannedStart)),
        ],
      },
      { link: { words: words.followUpLink, url: link } },
    ],
  }
}

function roundReminder({ reason, state, person, link }: Occasion): Content | null {
  const round = state.outcomes.rounds[reason.aboutId ?? '']
  const organisationId = state.participants.people[person.id]?.organisationId ?? null
  if (round === undefined || organisationId === null) return null
  const words = mailWords[person.language]
  const subjects = areasToReport(state, organisationId, round.opensOn)
  return {
    subject: words.reportRound.subject(state.details.title),
    paragraphs: [
      { lines: [words.reportRound.body(nameOf(state, organisationId))] },
      { lines: subjects.map((subject) => `– ${subject}`) },
      { lines: [words.reportRound.dueOn(formatLongDay(round.dueOn, person.language))] },
      { link: { words: words.reportRound.link, url: link } },
    ],
  }
}

function nameOf({ participants }: DialogueState, id: OrganisationId): string {
  return participants.organisations[id]?.name ?? id
}
