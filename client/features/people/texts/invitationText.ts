// Writes invitations as plain text, ready to be pasted into an e-mail: one for a person, or one for all.
import type { DialogueState } from '#shared/dialogue/state.ts'
import { plannedPresentation } from '#shared/dialogue/timer/forecast.ts'
import { addressIn } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { later } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatFullDay } from '#shared/time/swedish.ts'
import { invitationWords } from './invitationWords.ts'

/** The parts of a dialogue that an invitation tells of. */
export type InvitationSource = Pick<DialogueState, 'details' | 'agenda' | 'participants'>

/** People of one organisation. */
export interface InvitedGroup {
  readonly organisationId: string | null
  readonly people: readonly InvitedPerson[]
}

/** The invitation to one person, with her own link and no other; `null` when she has no link that works. */
export function invitationFor(
  source: InvitationSource,
  person: InvitedPerson,
  language: Language,
): string | null {
  if (person.link === null) return null
  const words = invitationWords[language]
  const { organisationId } = person
  const organisation = nameOf(source, organisationId)
  const part = words.part(person.role, organisation, presentingTime(source, organisationId, language))
  return paragraphs([
    [words.hello(person.name)],
    [words.welcome(source.details.title, nameOf(source, source.details.leadId))],
    [...facts(source, language), part],
    [words.ownLink, addressIn(language, person.link.url)],
    person.role === 'presenter' ? [words.prepare, words.howToOpen] : [words.howToOpen],
  ])
}

/** One invitation for everybody in the groups who has a link that works, each with the own link; screens are left out. */
export function invitationToAll(
  source: InvitationSource,
  groups: readonly InvitedGroup[],
  language: Language,
): string {
  const words = invitationWords[language]
  const sections = groups.flatMap(({ organisationId, people }) => {
    const lines = people.flatMap(({ name, role, link }) =>
      link === null || role === 'display' ? [] : [`${name}: ${addressIn(language, link.url)}`],
    )
    const time = presentingTime(source, organisationId, language)
    return lines.length === 0 ? [] : [[words.group(nameOf(source, organisationId), time), ...lines]]
  })
  return paragraphs([
    [words.hello(null)],
    [words.welcome(source.details.title, nameOf(source, source.details.leadId))],
    facts(source, language),
    [words.howToOpen],
    [words.everybodysLinks],
    ...sections,
  ])
}

function facts({ details }: InvitationSource, language: Language): readonly (string | null)[] {
  const words = invitationWords[language]
  const { plannedStart, bookedMs, videoUrl } = details
  return [
    words.when(
      formatFullDay(dayOf(plannedStart), language),
      formatClockRange(plannedStart, later(plannedStart, bookedMs), language),
    ),
    videoUrl === null ? null : words.video(videoUrl),
  ]
}

/** When the organisation's first presentation is planned; `null` when it has none. */
function presentingTime(
  { agenda, details }: InvitationSource,
  organisationId: string | null,
  language: Language,
): string | null {
  const planned = plannedPresentation(agenda, details.plannedStart, organisationId)
  return planned === null ? null : formatClockRange(planned.start, planned.end, language)
}

const nameOf = ({ participants }: InvitationSource, organisationId: string | null): string =>
  organisationId === null ? '' : (participants.organisations[organisationId]?.name ?? '')

const paragraphs = (parts: readonly (readonly (string | null)[])[]): string =>
  parts.map((lines) => lines.filter((line) => line !== null).join('\n')).join('\n\n')
