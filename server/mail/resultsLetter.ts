// The letter after a dialogue: what it came to for the organisation of whoever gets it.
import type { Area } from '#shared/dialogue/areas/area.ts'
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { followUpResults } from '#shared/dialogue/report/results.ts'
import type { FollowUpResult } from '#shared/dialogue/report/results.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Status } from '#shared/dialogue/status.ts'
import type { Language } from '#shared/lib/language.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import { wordsOf } from '#server/exports/wording/words.ts'
import type { Paragraph } from './letter.ts'
import { nameOf } from './occasion.ts'
import type { Content, Occasion } from './occasion.ts'
import { mailWords } from './wording/words.ts'

/** Like the report it tells of everything that was recorded, in the same order, and how far it has come. */
export function resultsLetter(occasion: Occasion): Content {
  const { state, person, link, summaryLink } = occasion
  const { results: words, followUpLink } = mailWords[person.language]
  const { title, plannedStart } = state.details
  const held = words.held(title, formatLongDay(dayOf(state.timer.startedAt ?? plannedStart), person.language))
  const organisationId = state.participants.people[person.id]?.organisationId ?? null
  const organisation = organisationId === null ? null : nameOf(state, organisationId)
  const followUps = ownedFollowUps(state, organisationId)
  const areas = ownAreas(state, organisationId)
  const nothing = followUps.length + areas.length === 0
  const concerns = nothing ? words.nothing : words.concerns
  return {
    subject: words.subject(title),
    paragraphs: [
      { lines: [held, ...(organisation === null ? [] : [concerns(organisation)])] },
      ...(organisation === null || followUps.length === 0
        ? []
        : [
            { heading: words.followUps(organisation) },
            ...followUps.map((each) => followUpParagraph(each, occasion)),
            { link: { words: followUpLink, url: link } },
          ]),
      ...(areas.length === 0
        ? []
        : [{ heading: words.areas }, ...areas.map((area) => areaParagraph(area, occasion, organisationId))]),
      { link: { words: words.link, url: summaryLink } },
    ],
  }
}

/** Those whom the letter to somebody names as contact persons. */
export function contactsFor(state: DialogueState, personId: PersonId): readonly PersonId[] {
  const organisationId = state.participants.people[personId]?.organisationId ?? null
  return ownedFollowUps(state, organisationId).flatMap(({ followUp }) => followUp.ownerPersonId ?? [])
}

function ownedFollowUps(
  state: DialogueState,
  organisationId: OrganisationId | null,
): readonly FollowUpResult[] {
  return followUpResults(state).filter(({ followUp }) => followUp.ownerOrganisationId === organisationId)
}

function ownAreas({ areas }: DialogueState, organisationId: OrganisationId | null): readonly Area[] {
  if (organisationId === null) return []
  return Object.values(areas.areas).filter((area) => sidesOf(area).includes(organisationId))
}

function followUpParagraph(
  { followUp, area }: FollowUpResult,
  { state, person, names }: Occasion,
): Paragraph {
  const { results: words, ...common } = mailWords[person.language]
  const { dueDate, ownerPersonId, ownerOrganisationId, status } = followUp
  const contact = ownerPersonId === null ? undefined : names.get(ownerPersonId)
  return {
    about: followUp.what,
    lines: [
      dueDate === null ? words.undated : common.dueOn(dueDate),
      ...(contact === undefined ? [] : [words.contact(contact)]),
      ...(area === null
        ? []
        : [common.area(area.subject), ...together(state, area, ownerOrganisationId, person.language)]),
      ...statusLine(status, person.language),
    ],
  }
}

function areaParagraph(
  area: Area,
  { state, person: { language } }: Occasion,
  organisationId: OrganisationId | null,
): Paragraph {
  const kind = wordsOf({ language }).nextStep[area.nextStep]
  const step = area.nextStepNote === null ? kind : `${kind}. ${area.nextStepNote}`
  return {
    about: area.subject,
    lines: [
      ...together(state, area, organisationId, language),
      mailWords[language].results.nextStep(step),
      ...statusLine(area.status, language),
    ],
  }
}

/** The other sides of an area. */
function together(
  state: DialogueState,
  area: Area,
  organisationId: OrganisationId | null,
  language: Language,
): readonly string[] {
  const others = sidesOf(area).filter((id) => id !== organisationId)
  if (others.length === 0) return []
  return [mailWords[language].results.together(others.map((id) => nameOf(state, id)).join(', '))]
}

/** What is open need not be said to be. */
function statusLine(status: Status, language: Language): readonly string[] {
  if (status === 'open') return []
  return [mailWords[language].results.status(wordsOf({ language }).status[status])]
}

const sidesOf = ({ regionIds, actorIds }: Area): readonly OrganisationId[] => [...regionIds, ...actorIds]
