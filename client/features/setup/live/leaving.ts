// What an organisation leaves behind in a dialogue that exists.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { Part } from '#shared/dialogue/organisation.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'

export type Ground = Pick<DialogueState, 'agenda' | 'timer' | 'participants'>

/** How many are invited for the organisation: as long as there are any, it cannot be taken out. */
export function invitedFor({ participants }: Ground, id: OrganisationId): number {
  return Object.values(participants.people).filter(
    ({ organisationId, removed }) => organisationId === id && !removed,
  ).length
}

/**
 * How many slots go out of the agenda when the organisation takes `part` instead of its own, or, where that is `null`, is taken
 * out. 0 also where it cannot be done.
 */
export function slotsLost(ground: Ground, id: OrganisationId, part: Part | null): number {
  const { agenda, timer, participants } = ground
  if (part === null ? invitedFor(ground, id) > 0 : participants.organisations[id]?.part !== 'presents')
    return 0
  const slots = agenda.slots.filter(({ organisationId }) => organisationId === id)
  return slots.some((slot) => hasBegun(timer, slot.id)) ? 0 : slots.length
}
