// News for the pages of a dialogue that are in no log of events: who is called what, who waits, who has lost a seat.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { SessionHash } from '#server/storage/sessions.ts'

/** Sessions that may no longer act as a person in a dialogue. */
export interface SeatsTaken {
  readonly dialogueId: DialogueId
  readonly personId: PersonId
  readonly sessions: readonly SessionHash[]
}

/** One piece of news. */
export type News =
  | { readonly kind: 'names'; readonly dialogueId: DialogueId; readonly cards: readonly PersonCard[] }
  | { readonly kind: 'name-erased'; readonly dialogueId: DialogueId; readonly personId: PersonId }
  | { readonly kind: 'lobby'; readonly dialogueId: DialogueId; readonly waiting: readonly LobbyEntry[] }
  | ({ readonly kind: 'seats-taken' } & SeatsTaken)
  | { readonly kind: 'session-ended'; readonly session: SessionHash }
