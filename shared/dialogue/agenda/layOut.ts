// Lays out an agenda from a format: opening, a presentation and a discussion for each presenter, closing.
import type { Duration } from '../../time/instant.ts'
import type { Format } from '../format.ts'
import type { OrganisationId } from '../identifiers.ts'
import type { Slot, SlotKind } from './slot.ts'

/** Lengths of the facilitator's own choice, by kind of slot; the format's apply where one is missing. */
export type SlotLengths = Partial<Readonly<Record<SlotKind, Duration>>>

/** The slots of a whole agenda, in order, for these presenters. `newId` gives each slot its id. */
export function layOutAgenda(
  format: Format,
  presenterIds: readonly OrganisationId[],
  lengths: SlotLengths,
  newId: () => string,
): readonly Slot[] {
  const slotOf = (kind: SlotKind, organisationId: OrganisationId | null): Slot => ({
    id: newId(),
    kind,
    title: null,
    organisationId,
    plannedMs: lengths[kind] ?? format.lengths[kind],
  })
  return [
    ...format.layout.before.map((kind) => slotOf(kind, null)),
    ...presenterIds.flatMap((presenterId) =>
      format.layout.eachPresenter.map((kind) => slotOf(kind, presenterId)),
    ),
    ...format.layout.after.map((kind) => slotOf(kind, null)),
  ]
}
