// What the commands about who takes part lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import { layOutAgenda } from '../agenda/layOut.ts'
import type { AgendaEvent } from '../agenda/events.ts'
import type { Format } from '../format.ts'
import type { OrganisationId, PersonId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { ParticipantsCommand } from './commands.ts'
import type { ParticipantsEvent } from './events.ts'
import type { Organisation } from '../organisation.ts'
import { hasPresented, tieOf } from './ties.ts'
import type { Tie, TieSituation } from './ties.ts'

/** The most organisations and people a dialogue may have. */
export const mostOrganisations = 120
const mostPeople = 2000

/** What these rules look at. */
export interface ParticipantsSituation extends TieSituation {
  /** Whether the dialogue has ended. */
  readonly ended: boolean
  readonly format: Format
  readonly newId: () => string
}

const tied: Readonly<Record<Tie, string>> = {
  leads: 'The lead cannot be removed',
  people: 'Somebody is invited for the organisation',
  presented: 'The organisation has presented already',
  area: 'An area names the organisation',
  followUp: 'The organisation owns a follow-up',
}

type Outcome = Decision<ParticipantsEvent | AgendaEvent>

/**
 * Decides one command about who takes part. A presenter's slots come and go with the presenter, and a dialogue is never without a
 * facilitator.
 */
export function decideParticipants(situation: ParticipantsSituation, command: ParticipantsCommand): Outcome {
  const { organisations, people } = situation.participants
  switch (command.type) {
    case 'organisation.add': {
      const { organisation } = command
      if (situation.ended) return reject('wrong-phase', 'The dialogue has ended')
      if (organisations[organisation.id] !== undefined) {
        return reject('already-so', 'The organisation takes part already')
      }
      if (Object.keys(organisations).length >= mostOrganisations) {
        return reject('limit-reached', 'The dialogue has no room for more organisations')
      }
      return ok([{ type: 'organisation.added', organisation }, ...slotsToAdd(situation, organisation)])
    }
    case 'organisation.change':
      return decideChange(situation, command.organisation)
    case 'organisation.remove':
      return decideRemove(situation, command.organisationId)
    case 'person.invite':
    case 'person.change': {
      const known = people[command.personId]
      if (command.type === 'person.invite' && known !== undefined && !known.removed) {
        return reject('already-so', 'The person is invited already')
      }
      // Whoever has been removed meanwhile is invited anew, or not at all.
      if (command.type === 'person.change' && (known === undefined || known.removed)) {
        return reject('not-found', 'No such person')
      }
      if (command.organisationId !== null && organisations[command.organisationId] === undefined) {
        return reject('not-found', 'No such organisation in the dialogue')
      }
      if (command.role !== 'facilitator' && isLastFacilitator(situation, command.personId)) {
        return reject('in-use', 'A dialogue keeps a facilitator')
      }
      if (known === undefined && Object.keys(people).length >= mostPeople) {
        return reject('limit-reached', 'The dialogue has no room for more people')
      }
      const { personId, organisationId, role } = command
      return command.type === 'person.invite'
        ? ok([{ type: 'person.invited', personId, organisationId, role, via: command.via }])
        : ok([{ type: 'person.changed', personId, organisationId, role }])
    }
    case 'person.remove': {
      const known = people[command.personId]
      if (known === undefined || known.removed) return reject('not-found', 'No such person')
      if (isLastFacilitator(situation, command.personId)) {
        return reject('in-use', 'A dialogue keeps a facilitator')
      }
      return ok([{ type: 'person.removed', personId: command.personId }])
    }
  }
}

/** Whether nobody else is left to run the dialogue: two facilitators may remove each other at the same moment. */
function isLastFacilitator({ participants }: ParticipantsSituation, personId: PersonId): boolean {
  const facilitators = Object.values(participants.people).filter(
    ({ role, removed }) => role === 'facilitator' && !removed,
  )
  return facilitators.length === 1 && facilitators[0]?.id === personId
}

/** A presenter's slots, placed before whatever closes the agenda. */
function slotsToAdd(
  { agenda, format, newId }: ParticipantsSituation,
  organisation: Organisation,
): AgendaEvent[] {
  if (organisation.part !== 'presents') return []
  const closing = agenda.slots.findIndex(({ kind }) => kind === 'closing')
  const start = closing === -1 ? agenda.slots.length : closing
  const lengthOf = (kind: 'presentation' | 'discussion') =>
    agenda.slots.find((slot) => slot.kind === kind)?.plannedMs ?? format.lengths[kind]
  const forPresenter = { ...format, layout: { ...format.layout, before: [], after: [] } }
  const lengths = { presentation: lengthOf('presentation'), discussion: lengthOf('discussion') }
  return layOutAgenda(forPresenter, [organisation.id], lengths, newId).map((slot, offset) => ({
    type: 'slot.added' as const,
    slot,
    index: start + offset,
  }))
}

function slotsToRemove(
  { agenda, hasBegun }: ParticipantsSituation,
  organisationId: OrganisationId,
): AgendaEvent[] {
  return agenda.slots
    .filter((slot) => slot.organisationId === organisationId && !hasBegun(slot.id))
    .map((slot) => ({ type: 'slot.removed' as const, slotId: slot.id }))
}

function decideChange(situation: ParticipantsSituation, organisation: Organisation): Outcome {
  const known = situation.participants.organisations[organisation.id]
  if (known === undefined) return reject('not-found', 'No such organisation in the dialogue')
  if (
    known.name === organisation.name &&
    known.kind === organisation.kind &&
    known.part === organisation.part
  ) {
    return reject('already-so', 'Nothing to change')
  }
  const changed: ParticipantsEvent = { type: 'organisation.changed', organisation }
  if (known.part === organisation.part) return ok([changed])
  if (situation.ended) return reject('wrong-phase', 'The dialogue has ended')
  if (hasPresented(situation, organisation.id)) {
    return reject('in-use', 'The organisation has presented already')
  }
  const slots =
    known.part === 'presents'
      ? slotsToRemove(situation, organisation.id)
      : slotsToAdd(situation, organisation)
  return ok([changed, ...slots])
}

function decideRemove(situation: ParticipantsSituation, organisationId: OrganisationId): Outcome {
  if (situation.participants.organisations[organisationId] === undefined) {
    return reject('not-found', 'No such organisation in the dialogue')
  }
  const tie = tieOf(situation, organisationId)
  if (tie !== null) return reject('in-use', tied[tie])
  return ok([...slotsToRemove(situation, organisationId), { type: 'organisation.removed', organisationId }])
}
