// The results of a dialogue with what they name looked up: areas for continued dialogue, and follow-ups.
import type { Slot } from '../agenda/slot.ts'
import { findSlot } from '../agenda/state.ts'
import type { Area } from '../areas/area.ts'
import type { FollowUp } from '../followUps/followUp.ts'
import type { OrganisationId, SlotId } from '../identifiers.ts'
import type { Organisation } from '../organisation.ts'
import type { DialogueState } from '../state.ts'

/** An area with the organisations it concerns, the slot it arose in, and what was agreed on it. */
export interface AreaResult {
  readonly area: Area
  readonly regions: readonly Organisation[]
  readonly actors: readonly Organisation[]
  /** `null` when it arose outside the agenda, or when the slot is no longer there. */
  readonly slot: Slot | null
  readonly followUps: readonly FollowUp[]
}

/** A follow-up with its owner, the area it belongs to and the slot it was agreed in. */
export interface FollowUpResult {
  readonly followUp: FollowUp
  /** `null` when the organisation is no longer in the dialogue. */
  readonly owner: Organisation | null
  readonly area: Area | null
  readonly slot: Slot | null
}

/** The areas in the order they were recorded. */
export function areaResults(state: DialogueState): readonly AreaResult[] {
  const followUps = followUpResults(state).map(({ followUp }) => followUp)
  return Object.values(state.areas.areas).map((area) => ({
    area,
    regions: organisationsOf(state, area.regionIds),
    actors: organisationsOf(state, area.actorIds),
    slot: slotOf(state, area.slotId),
    followUps: followUps.filter(({ areaId }) => areaId === area.id),
  }))
}

/** The follow-ups by due date, those without one last, and otherwise in the order they were recorded. */
export function followUpResults(state: DialogueState): readonly FollowUpResult[] {
  return Object.values(state.followUps.followUps)
    .toSorted((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999', 'en'))
    .map((followUp) => ({
      followUp,
      owner: state.participants.organisations[followUp.ownerOrganisationId] ?? null,
      area: followUp.areaId === null ? null : (state.areas.areas[followUp.areaId] ?? null),
      slot: slotOf(state, followUp.slotId),
    }))
}

function organisationsOf(state: DialogueState, ids: readonly OrganisationId[]): readonly Organisation[] {
  return ids.flatMap((id) => state.participants.organisations[id] ?? [])
}

function slotOf(state: DialogueState, slotId: SlotId | null): Slot | null {
  return slotId === null ? null : (findSlot(state.agenda, slotId) ?? null)
}
