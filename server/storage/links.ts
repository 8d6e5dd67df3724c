// Links that let people in: by the hash of their token, never the token itself.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { NewPerson } from './people.ts'
import type { SessionHash, StoredSession } from './sessions.ts'

/** setup: the first facilitator's, works once · personal: one person's · room: leads to the lobby of a dialogue. */
export type LinkKind = 'setup' | 'personal' | 'room'

/** A link as it is stored. */
export interface Link {
  readonly id: string
  readonly tokenHash: string
  readonly kind: LinkKind
  /** Where it leads; `null` for a set-up link, and for a personal link to an account rather than to a dialogue. */
  readonly dialogueId: DialogueId | null
  /** Whose it is; `null` for all but personal links. */
  readonly personId: PersonId | null
  readonly createdAt: Instant
  /** When it first let somebody in. */
  readonly usedAt: Instant | null
  readonly revokedAt: Instant | null
}

/** What comes of using a set-up link: the first facilitator, and the session that is then hers. */
export interface SetupUse {
  readonly linkId: string
  readonly at: Instant
  readonly person: NewPerson
  /** Gets a seat for the account, granted at `at`. */
  readonly session: StoredSession
}

/** The table of links. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface LinkStore {
  /** Adds a link. Rejects when its id or token hash is taken, or when it names a person who does not exist. */
  insert(link: Link): Promise<void>
  /** The link with that token hash, used or revoked ones too, or `null`. */
  byTokenHash(tokenHash: string): Promise<Link | null>
  /** All links that lead to a dialogue, revoked ones too, the oldest first. */
  inDialogue(dialogueId: DialogueId): Promise<readonly Link[]>
  /** All links that lead to accounts, revoked ones too, the oldest first. */
  toAccounts(): Promise<readonly Link[]>
  /** The newest set-up link that is neither used nor revoked, or `null`. */
  openSetup(): Promise<Link | null>
  /**
   * Uses a set-up link: marks it, adds the person and opens the session, in one transaction. Of several who try at once, by one link
   * or by several, exactly one succeeds. `not-open`: there is no such set-up link, it is used or revoked, or somebody has an account.
   */
  useSetup(use: SetupUse): Promise<Result<void, 'not-open'>>
  /**
   * Revokes a link and removes every seat it gave, in one transaction; gives the sessions that lost a seat. Revoking again
   * keeps the first time.
   */
  revoke(id: string, at: Instant): Promise<Result<readonly SessionHash[], 'not-found'>>
}
