// The presentations of an agenda by their number: "3 of 8".
import type { OrganisationId, SlotId } from '../identifiers.ts'
import type { Slot } from './slot.ts'
import type { AgendaState } from './state.ts'

/** A presentation's place among the presentations, from 1. */
export interface PresentationPlace {
  readonly number: number
  readonly of: number
}

/** The presentations in the agenda's order. */
export function presentations(agenda: AgendaState): readonly Slot[] {
  return agenda.slots.filter(({ kind }) => kind === 'presentation')
}

/** Which presentation this is; for a discussion, of the presentation that it follows on. `null` for other slots. */
export function presentationPlace(agenda: AgendaState, slotId: SlotId): PresentationPlace | null {
  const slot = agenda.slots.find(({ id }) => id === slotId)
  if (slot === undefined || (slot.kind !== 'presentation' && slot.kind !== 'discussion')) return null
  const all = presentations(agenda)
  const index = all.findIndex((presentation) =>
    slot.kind === 'presentation'
      ? presentation.id === slot.id
      : slot.organisationId !== null && presentation.organisationId === slot.organisationId,
  )
  return index === -1 ? null : { number: index + 1, of: all.length }
}

/** The organisation's presentations, in order. */
export function presentationsOf(agenda: AgendaState, organisationId: OrganisationId): readonly Slot[] {
  return presentations(agenda).filter((slot) => slot.organisationId === organisationId)
}
