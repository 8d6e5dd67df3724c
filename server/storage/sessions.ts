// Sessions: which browser may sit on which seats. Held by the hash of the session's id, never the id itself.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The hash of a session's id. */
export type SessionHash = string

/** A session as it is stored. */
export interface StoredSession {
  readonly idHash: SessionHash
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly expiresAt: Instant
  readonly revokedAt: Instant | null
}

/** Which seat: of which person, in which dialogue. */
export interface SeatKey {
  /** `null` for the person's account, which is in no dialogue. */
  readonly dialogueId: DialogueId | null
  readonly personId: PersonId
}

/** A seat that a session may take. */
export interface GrantedSeat extends SeatKey {
  /** The link that gave it, and takes it along when it is revoked; `null` when it was given in another way. */
  readonly linkId: string | null
  readonly grantedAt: Instant
}

/** A session with its seats, the latest granted first. */
export interface SeatedSession extends StoredSession {
  readonly seats: readonly GrantedSeat[]
}

/** The table of sessions. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface SessionStore {
  /** Adds a session without seats. Rejects when the hash is taken. */
  open(session: StoredSession): Promise<void>
  /** The session with that hash, expired or revoked ones too, or `null`. */
  byHash(idHash: SessionHash): Promise<SeatedSession | null>
  /**
   * Grants a seat, and marks the link it comes from as used; a seat that is there already counts as granted anew. Checked and
   * written in one transaction, so that a link revoked at the same moment lets nobody in. Rejects when the person does not exist.
   */
  addSeat(
    idHash: SessionHash,
    seat: GrantedSeat,
  ): Promise<Result<void, 'no-session' | 'no-such-link' | 'link-revoked'>>
  /** Takes one seat from one session; does nothing when it is not there. */
  removeSeat(idHash: SessionHash, seat: SeatKey): Promise<void>
  /** Takes a seat from every session that has it, and gives those sessions. */
  removeSeatEverywhere(seat: SeatKey): Promise<readonly SessionHash[]>
  /** Notes that a session was used and until when it now lasts; does nothing when it is not there or revoked. */
  touch(idHash: SessionHash, lastSeenAt: Instant, expiresAt: Instant): Promise<void>
  /** Ends a session for good. Revoking again keeps the first time; does nothing when it is not there. */
  revoke(idHash: SessionHash, at: Instant): Promise<void>
  /** Removes the sessions that expired or were revoked before `moment`, with what they had in the lobby. */
  removeEnded(moment: Instant): Promise<void>
}
