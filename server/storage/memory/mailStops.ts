// Addresses that get no mail, in memory.
import type { Instant } from '#shared/time/instant.ts'
import type { MailStops } from '../mailStops.ts'

export class MemoryMailStops implements MailStops {
  readonly #stops = new Map<string, Instant>()

  async stop(addressHash: string, at: Instant): Promise<void> {
    this.#stops.set(addressHash, this.#stops.get(addressHash) ?? at)
  }

  async resume(addressHash: string): Promise<void> {
    this.#stops.delete(addressHash)
  }

  async stopped(addressHashes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(addressHashes.filter((hash) => this.#stops.has(hash)))
  }
}
