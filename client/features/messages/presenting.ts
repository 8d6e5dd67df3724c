// Who presents now, and whether they are there, for messages that are meant for them.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { isThere } from '#shared/dialogue/report/presence.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

/** The organisation that presents, or whose presentation is discussed; `null` when the live slot belongs to all. */
export function presentingId({
  agenda,
  timer,
}: Pick<DialogueState, 'agenda' | 'timer'>): OrganisationId | null {
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  return live?.organisationId ?? null
}

/**
 * Whether somebody is there to whom a message for whoever presents is shown now: a presenter of that organisation, or a facilitator who
 * presents for it herself. To others it is shown when they come, for as long as the slot is live.
 */
export function presenterIsThere(state: DialogueState): boolean {
  const organisationId = presentingId(state)
  return Object.values(state.participants.people).some(
    (person) =>
      person.organisationId === organisationId &&
      (person.role === 'presenter' || person.role === 'facilitator') &&
      isThere(state, person.id),
  )
}
