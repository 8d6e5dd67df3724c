// Signals as the facilitator sees them gather: for each presentation, what each organisation has marked.
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Priority } from '#shared/dialogue/details/details.ts'
import type { OrganisationId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Signal } from '#shared/dialogue/signals/signal.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

/** What one organisation has marked of one presentation. */
export interface Marks {
  readonly organisation: Organisation
  /** The priorities it touches; `null` stands for one that was not named. */
  readonly priorities: readonly (Priority | null)[]
  readonly questions: number
  readonly wantsToContinue: boolean
}

/** What is known of an area that somebody wants to continue in. */
export interface ContinuationWish {
  readonly slotId: SlotId
  readonly regionIds: OrganisationId[]
  readonly actorIds: OrganisationId[]
  /** The priorities that were named, as the beginning of a subject. */
  readonly subject: string
}

type Source = Pick<DialogueState, 'agenda' | 'signals' | 'participants' | 'details'>

/** The presentations that have signals, in the agenda's order. */
export function signalledSlots({ agenda, signals }: Pick<Source, 'agenda' | 'signals'>): readonly Slot[] {
  const ids = new Set(Object.values(signals.signals).map(({ slotId }) => slotId))
  return agenda.slots.filter(({ id }) => ids.has(id))
}

/** What each organisation has marked of the presentation, the first to mark anything first. */
export function marksOn(source: Source, slotId: SlotId): readonly Marks[] {
  const { signals, participants } = source
  const all = Object.values(signals.signals).filter((signal) => signal.slotId === slotId)
  return [...Map.groupBy(all, ({ organisationId }) => organisationId)].flatMap(([id, own]) => {
    const organisation = participants.organisations[id]
    return organisation === undefined ? [] : [marksOf(source, organisation, own)]
  })
}

function marksOf({ details }: Source, organisation: Organisation, signals: readonly Signal[]): Marks {
  const named = new Set(signals.filter(({ kind }) => kind !== 'question').map(({ priorityId }) => priorityId))
  const priorities = details.priorities.filter(({ id }) => named.has(id))
  const isUnnamed = priorities.length === 0 && signals.some(({ kind }) => kind === 'priority')
  return {
    organisation,
    priorities: isUnnamed ? [null] : priorities,
    questions: signals.filter(({ kind }) => kind === 'question').length,
    wantsToContinue: signals.some(({ kind }) => kind === 'continue'),
  }
}

/** The area that would come of the organisation's wish to continue what was presented. */
export function continuationWish(slot: Slot, { organisation, priorities }: Marks): ContinuationWish {
  const presenter = slot.organisationId === null ? [] : [slot.organisationId]
  const isActor = organisation.part === 'panel'
  return {
    slotId: slot.id,
    regionIds: isActor ? presenter : [...presenter, organisation.id],
    actorIds: isActor ? [organisation.id] : [],
    subject: priorities.flatMap((priority) => (priority === null ? [] : [priority.text])).join(', '),
  }
}

/** Whether there is an area already between those whom the wish names, from the same presentation. */
export function isFulfilled(
  { areas }: Pick<DialogueState, 'areas'>,
  { slotId, regionIds, actorIds }: ContinuationWish,
): boolean {
  return Object.values(areas.areas).some(
    (area) =>
      area.slotId === slotId &&
      regionIds.every((id) => area.regionIds.includes(id)) &&
      actorIds.every((id) => area.actorIds.includes(id)),
  )
}
