// Which presentation an organisation prepares: the one that is live or to come, else the one it has given.
import { presentationsOf } from '#shared/dialogue/agenda/presentations.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'

/** `null` when the organisation presents nothing. */
export function ownPresentation(
  { agenda, timer }: Pick<DialogueState, 'agenda' | 'timer'>,
  organisationId: OrganisationId | null,
): Slot | null {
  if (organisationId === null) return null
  const own = presentationsOf(agenda, organisationId)
  const isAhead = ({ id }: Slot) => ['live', 'pending'].includes(runOf(timer, id).status)
  return own.find(isAhead) ?? own.at(-1) ?? null
}
