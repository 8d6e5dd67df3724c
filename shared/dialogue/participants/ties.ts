// What ties an organisation to the dialogue, so that it can neither be taken out nor, once it has presented, take another part.
import type { AgendaState } from '../agenda/state.ts'
import type { OrganisationId, SlotId } from '../identifiers.ts'
import type { ParticipantsState } from './state.ts'

/**
 * leads: it coordinates the dialogue · people: somebody is invited for it · presented: a slot of its own has been live · area: an area
 * for continued dialogue names it · followUp: it owns a follow-up.
 */
export type Tie = 'leads' | 'people' | 'presented' | Mention

/** In what an organisation is named. */
export type Mention = 'area' | 'followUp'

/** What is looked at. */
export interface TieSituation {
  readonly participants: ParticipantsState
  readonly agenda: AgendaState
  readonly leadId: OrganisationId
  /** Whether a slot has ever been live. */
  readonly hasBegun: (slotId: SlotId) => boolean
  readonly mentionOf: (organisationId: OrganisationId) => Mention | null
}

/** Why the organisation cannot be taken out of the dialogue; `null` when it can. */
export function tieOf(situation: TieSituation, organisationId: OrganisationId): Tie | null {
  if (organisationId === situation.leadId) return 'leads'
  if (invitedFor(situation.participants, organisationId) > 0) return 'people'
  if (hasPresented(situation, organisationId)) return 'presented'
  return situation.mentionOf(organisationId)
}

/** How many are invited for the organisation. */
export function invitedFor({ people }: ParticipantsState, id: OrganisationId): number {
  return Object.values(people).filter(({ organisationId, removed }) => organisationId === id && !removed)
    .length
}

/** Whether a slot of its own has ever been live; as what it takes part is settled by then. */
export function hasPresented(
  { agenda, hasBegun }: Pick<TieSituation, 'agenda' | 'hasBegun'>,
  organisationId: OrganisationId,
): boolean {
  return agenda.slots.some((slot) => slot.organisationId === organisationId && hasBegun(slot.id))
}
