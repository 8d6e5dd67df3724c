// The bus within one process: for a node that is alone, and for tests that have several.
import type { Bus, BusListener } from './bus.ts'
import type { BusMessage } from './message.ts'

/** What the buses of one process share. */
export class MemoryHub {
  readonly #nodes = new Map<string, BusListener>()

  /** The bus of one node. */
  join(nodeId: string): Bus {
    const nodes = this.#nodes
    return {
      nodeId,
      connected: true,
      publish(message: BusMessage) {
        // Not now: a node is never told of something in the middle of doing something else.
        queueMicrotask(() => {
          for (const [id, listener] of nodes) if (id !== nodeId) listener.onMessage(message, nodeId)
        })
      },
      listen(listener) {
        nodes.set(nodeId, listener)
        listener.onConnected()
      },
      async close() {
        nodes.delete(nodeId)
      },
    }
  }
}
