// Writing a letter: from the reason for it and from how things are now, so that nothing personal waits in the outbox.
import { createHash } from 'node:crypto'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { addressIn } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'
import { later } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatLongDay } from '#shared/time/swedish.ts'
import type { Links } from '#server/access/links.ts'
import type { DialogueRooms } from '#server/dialogue/rooms.ts'
import { invitationCalendar, invitationSequence } from '#server/exports/calendar/invitation.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import type { Storage } from '#server/storage/storage.ts'
import { letterHtml, letterText } from './letter.ts'
import type { Letter, Paragraph } from './letter.ts'
import { nameOf } from './occasion.ts'
import type { Content, Occasion } from './occasion.ts'
import { areasToReport, stillStands } from './reasons.ts'
import type { MailReason } from './reasons.ts'
import { contactsFor, resultsLetter } from './resultsLetter.ts'
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

/** The letter; `null` when there is nobody, or no reason, to write to any more. Rejects with a `StorageError`. */
export async function compose(reason: MailReason, needs: ComposeNeeds): Promise<ComposedMail | null> {
  const { storage, rooms, clock } = needs
  const room = await rooms.find(reason.dialogueId)
  const [person] = await storage.access.people.byIds([reason.personId])
  if (room === null || person === undefined) return null
  const { state } = room
  if (state.participants.people[person.id]?.removed === true) return null
  if (!stillStands(reason, dayOf(clock()), state)) return null
  const invites = reason.kind === 'invitation'
  const ownLink = await ownLinkOf(reason, needs)
  if (invites && ownLink === null) return null
  const stopUrl = `${needs.baseUrl()}/u/${needs.stopLinks.token(person.id)}`
  const occasion: Occasion = {
    reason,
    state,
    person,
    ...linksIn(person.language, { reason, ownLink, baseUrl: needs.baseUrl() }),
    names: await namesOf(reason.kind === 'results' ? contactsFor(state, person.id) : [], needs),
  }
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

/** The person's own link into the dialogue; `null` when there is none that works. */
async function ownLinkOf(
  { dialogueId, personId }: MailReason,
  { links, baseUrl }: ComposeNeeds,
): Promise<string | null> {
  const working = await links.workingIn(dialogueId)
  const own = working.findLast((link) => link.kind === 'personal' && link.personId === personId)
  const path = own === undefined ? null : links.path(own)
  return path === null ? null : `${baseUrl()}${path}`
}

/** On to what the letter is about and to the summary: by the own link, or as whoever has an account comes there. */
function linksIn(
  language: Language,
  {
    reason: { kind, dialogueId },
    ownLink,
    baseUrl,
  }: { readonly reason: MailReason; readonly ownLink: string | null; readonly baseUrl: string },
): Pick<Occasion, 'link' | 'summaryLink'> {
  const my = ownLink === null ? `${baseUrl}/my` : `${ownLink}?to=my`
  const summary = ownLink === null ? `${baseUrl}/d/${dialogueId}/summary` : `${ownLink}?to=summary`
  return {
    link: addressIn(language, kind === 'invitation' ? (ownLink ?? my) : my),
    summaryLink: addressIn(language, summary),
  }
}

async function namesOf(
  personIds: readonly PersonId[],
  { storage }: ComposeNeeds,
): Promise<Occasion['names']> {
  const people = personIds.length === 0 ? [] : await storage.access.people.byIds([...new Set(personIds)])
  return new Map(people.map(({ id, name }) => [id, name]))
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

function contentOf(occasion: Occasion): Content | null {
  switch (occasion.reason.kind) {
    case 'invitation':
      return invitation(occasion)
    case 'results':
      return resultsLetter(occasion)
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
