// What an organisation leaves behind in a dialogue that exists, and what keeps it there.
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { mentionOf } from '#shared/dialogue/mentions.ts'
import type { Part } from '#shared/dialogue/organisation.ts'
import { hasPresented, tieOf } from '#shared/dialogue/participants/ties.ts'
import type { Tie, TieSituation } from '#shared/dialogue/participants/ties.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'

export type Ground = Pick<
  DialogueState,
  'agenda' | 'timer' | 'participants' | 'details' | 'areas' | 'followUps'
>

/** What keeps the organisation from taking `part` or, where that is `null`, from being taken out; `null` when it can be done. */
export function tieIn(ground: Ground, id: OrganisationId, part: Part | null): Tie | null {
  const situation = situationOf(ground)
  if (part === null) return tieOf(situation, id)
  return hasPresented(situation, id) ? 'presented' : null
}

/** How many slots go out of the agenda when the organisation takes `part` instead of its own, or is taken out. */
export function slotsLost({ agenda, participants }: Ground, id: OrganisationId, part: Part | null): number {
  if (part !== null && participants.organisations[id]?.part !== 'presents') return 0
  return agenda.slots.filter(({ organisationId }) => organisationId === id).length
}

function situationOf(ground: Ground): TieSituation {
  const { agenda, timer, participants, details } = ground
  return {
    agenda,
    participants,
    leadId: details.leadId,
    hasBegun: (slotId) => hasBegun(timer, slotId),
    mentionOf: (id) => mentionOf(ground, id),
  }
}
