// Feeds of due dates that calendars subscribe to: by the hash of their token, never the token itself.
import type { OrganisationId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Instant } from '#shared/time/instant.ts'

/** A feed as it is stored. */
export interface StoredFeed {
  readonly id: string
  readonly tokenHash: string
  readonly organisationId: OrganisationId
  /** Who made it, and must still stand for the organisation when it is read. */
  readonly personId: PersonId
  readonly language: Language
  readonly createdAt: Instant
}

/** The table of feeds. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface FeedStore {
  /**
   * Adds a feed in the place of the one that the person had for the organisation. Rejects when its id or token hash is taken, or
   * the person does not exist. Whoever is erased takes her feeds along.
   */
  replace(feed: StoredFeed): Promise<void>
  byTokenHash(tokenHash: string): Promise<StoredFeed | null>
  /** The feeds that these people have made, the oldest first. */
  madeBy(personIds: readonly PersonId[]): Promise<readonly StoredFeed[]>
  /** Removes a feed; does nothing when it is not there. */
  remove(id: string): Promise<void>
}
