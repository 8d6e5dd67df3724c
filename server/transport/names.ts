// The names of the people in a dialogue, from the table where names are.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { mentionedPeople } from '#shared/dialogue/mentionedPeople.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { PeopleStore } from '#server/storage/people.ts'

/** The cards of those of these people who have not been erased. Rejects with a `StorageError`. */
export async function cardsOf(
  people: PeopleStore,
  personIds: readonly PersonId[],
): Promise<readonly PersonCard[]> {
  const known = await people.byIds(personIds)
  return known.map(({ id, name }) => ({ id, name }))
}

/** The cards of everybody who has ever had a seat in the dialogue, or acted in it for an organisation. Rejects with a `StorageError`. */
export function cardsIn(people: PeopleStore, state: DialogueState): Promise<readonly PersonCard[]> {
  return cardsOf(people, mentionedPeople(state))
}
