// The bus between nodes. Messages may get lost; whoever relies on one looks in the storage when the bus has been down.
import type { BusMessage } from './message.ts'

/** Who listens on the bus. What a listener throws is a bug of ours. */
export interface BusListener {
  /** A message of another node. */
  readonly onMessage: (message: BusMessage, fromNode: string) => void
  /** The bus works, for the first time or again: until now messages may have been lost, in both directions. */
  readonly onConnected: () => void
}

/** One node's way to the others. */
export interface Bus {
  /** Which node this is: a name that no other node has, nor this one after a restart. */
  readonly nodeId: string
  /** Whether messages arrive, as far as is known. */
  readonly connected: boolean
  /** Tells every other node, those that hear it. Never fails; while the bus is down nothing is kept. */
  publish(message: BusMessage): void
  /** Begins to listen. To be called once. */
  listen(listener: BusListener): void
  /** Stops listening, after what was published has gone out. */
  close(): Promise<void>
}
