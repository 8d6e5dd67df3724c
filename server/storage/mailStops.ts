// Addresses whose owners have asked for no more mail, by a keyed hash alone: the table tells nobody's address.
import type { Instant } from '#shared/time/instant.ts'

/** The table of addresses that get no mail. Rejects with a `StorageError` when the storage fails. */
export interface MailStops {
  /** Stopping again keeps the first time. */
  stop(addressHash: string, at: Instant): Promise<void>
  resume(addressHash: string): Promise<void>
  /** Those of these that get no mail. */
  stopped(addressHashes: readonly string[]): Promise<ReadonlySet<string>>
}
