// Who of one dialogue can be invited to the next.
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { PeopleStore, Person } from '#server/storage/people.ts'

/** Somebody who stands for an organisation, with what is known of her. */
export interface SeatedPerson {
  readonly seat: Participant & { readonly organisationId: string }
  readonly person: Person
}

/**
 * Everybody who stands for an organisation there, in the order they were invited. Whoever has been removed is not among them, nor
 * whoever has been erased. Rejects with a `StorageError`.
 */
export async function peopleToInviteAgain(
  { participants }: DialogueState,
  people: Pick<PeopleStore, 'byIds'>,
): Promise<readonly SeatedPerson[]> {
  const seats = Object.values(participants.people).filter(({ removed }) => !removed)
  const known = new Map((await people.byIds(seats.map(({ id }) => id))).map((person) => [person.id, person]))
  return seats.flatMap(({ organisationId, ...seat }) => {
    const person = known.get(seat.id)
    return person === undefined || organisationId === null
      ? []
      : [{ seat: { ...seat, organisationId }, person }]
  })
}
