// Writing a letter: from the reason for it and from how things are now, so that nothing personal waits in the outbox.
import { createHash } from 'node:crypto'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { addressIn } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Clock } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import { invitationCalendar } from '#server/exports/calendar/invitation.ts'
import type { MailAddress } from '#server/exports/calendar/invitation.ts'
import { invitationLetter } from './invitationLetter.ts'
import { letterHtml, letterText } from './letter.ts'
import type { Letter, Paragraph } from './letter.ts'
import { nameOf } from './occasion.ts'
import type { Content, Occasion } from './occasion.ts'
import { areasToReport, stillStanding } from './reasons.ts'
import type { MailReason } from './reasons.ts'
import { resultsLetter } from './resultsLetter.ts'
import { sourcesOf } from './sources.ts'
import type { Sources, SourcesNeeds } from './sources.ts'
import type { StopLinks } from './stopLinks.ts'
import { mailWords } from './wording/words.ts'

export interface ComposeNeeds extends SourcesNeeds {
  readonly stopLinks: StopLinks
  readonly clock: Clock
  /** Where people reach the server, without a slash at the end. */
  readonly baseUrl: () => string
  /** Who writes; `null` where no mail is sent, and letters are only there to be copied. */
  readonly from: MailAddress | null
}

/** A letter, ready to be sent or copied. */
export interface ComposedMail {
  /** Whom it is for. */
  readonly name: string
  /** Where it goes; `null` for somebody who has no address. */
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
  const letters = await composeAll(reason.dialogueId, [reason], needs)
  return letters.get(reason.key) ?? null
}

/**
 * The letters for reasons that are all of one dialogue, by the keys of their reasons; there is none where there is nobody, or no reason,
 * to write to any more. The storage is asked as often for many as for one. Rejects with a `StorageError`.
 */
export async function composeAll(
  dialogueId: DialogueId,
  reasons: readonly MailReason[],
  needs: ComposeNeeds,
): Promise<ReadonlyMap<string, ComposedMail>> {
  const room = await needs.rooms.find(dialogueId)
  if (room === null) return new Map()
  const { state } = room
  const standing = stillStanding(reasons, dayOf(needs.clock()), state)
  const sources = await sourcesOf(state, standing, needs)
  return new Map(
    standing.flatMap((reason) => {
      const composed = composeFrom(sources, reason, needs)
      return composed === null ? [] : [[reason.key, composed] as const]
    }),
  )
}

function composeFrom(sources: Sources, reason: MailReason, needs: ComposeNeeds): ComposedMail | null {
  const { state, people, links } = sources
  const person = people.get(reason.personId)
  if (person === undefined || state.participants.people[person.id]?.removed === true) return null
  const link = links.get(person.id)
  const path = link === undefined ? null : needs.links.path(link)
  const ownLink = path === null ? null : `${needs.baseUrl()}${path}`
  const invites = reason.kind === 'invitation'
  if (invites && ownLink === null) return null
  const stopUrl = `${needs.baseUrl()}/u/${needs.stopLinks.token(person.id)}`
  const occasion: Occasion = {
    reason,
    state,
    person,
    ...linksIn(person.language, { reason, ownLink, baseUrl: needs.baseUrl() }),
    names: sources.names,
  }
  const letter = write(occasion, stopUrl)
  if (letter === null) return null
  const to = person.email === null ? null : { name: person.name, address: person.email }
  return {
    name: person.name,
    to,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<${createHash('sha256').update(reason.key).digest('hex').slice(0, 40)}@snabbdialog>`,
    stopUrl,
    calendar:
      invites && to !== null && needs.from !== null
        ? calendarFor(occasion, sources.sequence, { organiser: needs.from, attendee: to }, needs)
        : null,
  }
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

function calendarFor(
  { state, link, person }: Occasion,
  sequence: number,
  mailed: { readonly organiser: MailAddress; readonly attendee: MailAddress },
  { clock }: Pick<ComposeNeeds, 'clock'>,
): string {
  return invitationCalendar({
    dialogueId: state.id,
    details: state.details,
    sequence,
    createdAt: state.createdAt,
    now: clock(),
    link,
    language: person.language,
    mailed,
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
      return invitationLetter(occasion)
    case 'results':
      return resultsLetter(occasion)
    case 'due-soon':
    case 'overdue':
      return followUpReminder(occasion)
    case 'report-round':
      return roundReminder(occasion)
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
        about: followUp.what,
        lines: [
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
