// Who presents now, for messages that are meant for them.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

/** The organisation that presents, or whose presentation is discussed; `null` when the live slot belongs to all. */
export function presentingId({
  agenda,
  timer,
}: Pick<DialogueState, 'agenda' | 'timer'>): OrganisationId | null {
  const live = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  return live?.organisationId ?? null
}
