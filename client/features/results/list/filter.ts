// Which areas and follow-ups are shown: all, or the own organisation's, or those of one status.
import type { Area } from '#shared/dialogue/areas/area.ts'
import type { FollowUp } from '#shared/dialogue/followUps/followUp.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { Status } from '#shared/dialogue/status.ts'

export interface Filter {
  /** Only what concerns this organisation; `null` for all. */
  readonly organisationId: OrganisationId | null
  readonly status: Status | null
}

export const everything: Filter = { organisationId: null, status: null }

/** Whether the area is shown: one's own is one that names one's organisation. */
export function showsArea({ organisationId, status }: Filter, area: Area): boolean {
  const named = [...area.regionIds, ...area.actorIds]
  return (
    (organisationId === null || named.includes(organisationId)) && (status === null || area.status === status)
  )
}

/** Whether the follow-up is shown: one's own is one that one's organisation owns. */
export function showsFollowUp({ organisationId, status }: Filter, followUp: FollowUp): boolean {
  return (
    (organisationId === null || followUp.ownerOrganisationId === organisationId) &&
    (status === null || followUp.status === status)
  )
}
