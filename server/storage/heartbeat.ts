// Signs of life of the servers, by which a start after a crash knows when the last one died.
import type { Instant } from '#shared/time/instant.ts'

/** The latest sign of life of each node. Rejects with a `StorageError` when the storage fails. */
export interface Heartbeat {
  /** Notes that the node lives. An earlier time than the one noted changes nothing. */
  record(nodeId: string, at: Instant): Promise<void>
  /** The latest sign of life of any node, or `null` when there has been none. */
  last(): Promise<Instant | null>
}
