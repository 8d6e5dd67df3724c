// The lobby: who has knocked with a room link, and what became of it.
import type { DialogueId, OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { NewPerson } from './people.ts'
import type { GrantedSeat, SessionHash } from './sessions.ts'

/** What a knock always has. */
export interface Knock {
  readonly id: string
  readonly dialogueId: DialogueId
  readonly organisationId: OrganisationId
  readonly sessionIdHash: SessionHash
  readonly since: Instant
}

/** Somebody who waits. */
export interface WaitingEntry extends Knock {
  readonly status: 'waiting'
  readonly name: string
}

/** An entry of the lobby. The name is forgotten when it is decided: those admitted are in the table of people. */
export type StoredLobbyEntry =
  | WaitingEntry
  | (Knock & { readonly status: 'declined' })
  | (Knock & { readonly status: 'admitted'; readonly personId: PersonId })

/** What the facilitator decides. Admitting adds the person and grants the session that knocked the seat. */
export type LobbyDecision =
  | { readonly status: 'declined' }
  | { readonly status: 'admitted'; readonly person: NewPerson; readonly seat: GrantedSeat }

/** The table of the lobby. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface LobbyStore {
  /**
   * Lets somebody wait, in one transaction, and gives the entry that waits then: of several knocks at once, too, a session has one place
   * in a dialogue's lobby (`placeInLobby.ts`). `full`: `most` others wait there, and nothing is changed. Rejects when the id is taken or
   * the session does not exist.
   */
  letWait(entry: WaitingEntry, most: number): Promise<Result<WaitingEntry, 'full'>>
  byId(id: string): Promise<StoredLobbyEntry | null>
  /** Who waits in a dialogue's lobby, the first to come first. */
  waitingIn(dialogueId: DialogueId): Promise<readonly WaitingEntry[]>
  /**
   * Decides an entry that waits, in one transaction; of several who decide at once exactly one succeeds. Gives the entry as it is
   * then. `not-waiting`: there is no such entry, or it is decided already.
   */
  decide(id: string, decision: LobbyDecision): Promise<Result<StoredLobbyEntry, 'not-waiting'>>
  /** Removes every entry that knocked before `moment`. */
  removeOlder(moment: Instant): Promise<void>
}
