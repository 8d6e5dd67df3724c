// The letter that invites to a dialogue.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { plannedPresentation } from '#shared/dialogue/timer/forecast.ts'
import type { Language } from '#shared/lib/language.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange, formatFullDay } from '#shared/time/swedish.ts'
import { nameOf } from './occasion.ts'
import type { Content, Occasion } from './occasion.ts'
import { mailWords } from './wording/words.ts'

/** The letter that invites somebody to a dialogue; a presenter is told when she presents, and that she can prepare. */
export function invitationLetter({ state, person, link }: Occasion): Content {
  const { title, leadId, plannedStart, bookedMs, videoUrl } = state.details
  const words = mailWords[person.language]
  const range = formatClockRange(plannedStart, later(plannedStart, bookedMs), person.language)
  const seat = state.participants.people[person.id]
  const presents = seat?.role === 'presenter'
  const own = presents ? presentation(state, seat.organisationId, person.language) : null
  const facts = [
    words.when(formatFullDay(dayOf(plannedStart), person.language), range),
    ...(videoUrl === null ? [] : [{ what: words.video, url: videoUrl }]),
    ...(own === null ? [] : [own]),
  ]
  return {
    subject: words.invitation.subject(title),
    paragraphs: [
      { lines: [words.invitation.body(title, nameOf(state, leadId))] },
      { lines: facts },
      { link: { words: words.invitation.link, url: link } },
      { lines: [...(presents ? [words.invitation.prepare] : []), words.invitation.after] },
    ],
  }
}

/** When an organisation presents, in words; `null` while that is not in the agenda. */
function presentation(
  state: DialogueState,
  organisationId: OrganisationId | null,
  language: Language,
): string | null {
  const planned = plannedPresentation(state.agenda, state.details.plannedStart, organisationId)
  if (planned === null || organisationId === null) return null
  const { start, end } = planned
  const length = Math.round((end - start) / minutes(1))
  const range = formatClockRange(start, end, language)
  return mailWords[language].invitation.presents(nameOf(state, organisationId), range, length)
}
