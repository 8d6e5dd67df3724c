// Who somebody is in a dialogue, when their browser holds several seats.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { SeatedSession } from '#server/storage/sessions.ts'

/**
 * The person that the session acts as in the dialogue: the one asked for by `as` when the session has that seat, otherwise the
 * one whose seat was granted last. An account's seat counts as granted when the dialogue was created. `null` when there is none.
 */
export function actingPerson(
  session: SeatedSession,
  { id, createdAt, participants }: DialogueState,
  as: PersonId | null,
): Participant | null {
  const seats = session.seats
    .filter(({ dialogueId }) => dialogueId === id || dialogueId === null)
    .map(({ dialogueId, personId, grantedAt }) => ({
      personId,
      grantedAt: dialogueId === null ? createdAt : grantedAt,
    }))
    .toSorted((a, b) => b.grantedAt - a.grantedAt)
  for (const { personId } of seats) {
    const person = participants.people[personId]
    if (person !== undefined && !person.removed && (as === null || as === personId)) return person
  }
  return null
}
