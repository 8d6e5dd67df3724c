// The people of one organisation, as the panel lists them.
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import { isCounted, isThere, statusOf } from '#shared/dialogue/report/presence.ts'
import type { AttendanceStatus } from '#shared/dialogue/report/presence.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'

export interface ListedPerson {
  readonly id: PersonId
  /** `null` when it is unknown, or erased. */
  readonly name: string | null
  readonly status: AttendanceStatus
}

const swedish = new Intl.Collator('sv')

/** Those who are there first, and by name within that. */
export function peopleOf(
  state: DialogueState,
  organisationId: OrganisationId,
  nameOf: (personId: PersonId) => string | null,
): readonly ListedPerson[] {
  return Object.values(state.participants.people)
    .filter((person) => person.organisationId === organisationId && isCounted(state, person))
    .map((person) => ({ id: person.id, name: nameOf(person.id), status: statusOf(state, [person]) }))
    .toSorted(
      (a, b) =>
        Number(isThere(state, b.id)) - Number(isThere(state, a.id)) ||
        swedish.compare(a.name ?? '\uFFFF', b.name ?? '\uFFFF'),
    )
}
