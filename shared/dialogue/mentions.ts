// Where in what a dialogue leads to an organisation is named.
import type { OrganisationId } from './identifiers.ts'
import type { Mention } from './participants/ties.ts'
import type { DialogueState } from './state.ts'

/** An area that names the organisation, else a follow-up that it owns; `null` when there is neither. */
export function mentionOf(
  { areas, followUps }: Pick<DialogueState, 'areas' | 'followUps'>,
  organisationId: OrganisationId,
): Mention | null {
  const isInArea = Object.values(areas.areas).some(({ regionIds, actorIds }) =>
    [...regionIds, ...actorIds].includes(organisationId),
  )
  if (isInArea) return 'area'
  const isOwner = Object.values(followUps.followUps).some(
    ({ ownerOrganisationId }) => ownerOrganisationId === organisationId,
  )
  return isOwner ? 'followUp' : null
}
