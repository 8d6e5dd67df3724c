// The order in which people are listed: by organisation, the lead first, then the panel, presenters as they present, listeners.
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'

/** An organisation with those who are invited for it. */
export interface OrganisationGroup {
  readonly organisation: Organisation
  readonly people: readonly InvitedPerson[]
}

const partsInOrder: readonly Part[] = ['panel', 'presents', 'listens']

/** Every organisation of the dialogue, also those for which nobody is invited yet. */
export function groupByOrganisation(
  { participants, agenda, details }: Pick<DialogueState, 'participants' | 'agenda' | 'details'>,
  people: readonly InvitedPerson[],
): readonly OrganisationGroup[] {
  const presenting = agenda.slots.map(({ organisationId }) => organisationId)
  const rank = ({ id, part }: Organisation): readonly number[] => [
    id === details.leadId ? 0 : 1,
    partsInOrder.indexOf(part),
    part === 'presents' ? presenting.indexOf(id) : 0,
  ]
  return Object.values(participants.organisations)
    .toSorted((one, other) => compare(rank(one), rank(other)) || one.name.localeCompare(other.name, 'sv'))
    .map((organisation) => ({
      organisation,
      people: people
        .filter(({ organisationId }) => organisationId === organisation.id)
        .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    }))
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place])
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}
