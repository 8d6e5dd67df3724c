// Signs of life in memory.
import { instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Heartbeat } from '../heartbeat.ts'

export class MemoryHeartbeat implements Heartbeat {
  readonly #beats = new Map<string, Instant>()

  async record(nodeId: string, at: Instant): Promise<void> {
    this.#beats.set(nodeId, instant(Math.max(at, this.#beats.get(nodeId) ?? at)))
  }

  async last(): Promise<Instant | null> {
    return this.#beats.size === 0 ? null : instant(Math.max(...this.#beats.values()))
  }
}
