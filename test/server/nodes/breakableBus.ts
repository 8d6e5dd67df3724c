// A bus between the nodes of a test, which the test can cut and mend.
import type { Bus, BusListener } from '#server/bus/bus.ts'
import { MemoryHub } from '#server/bus/memoryBus.ts'

/** What several breakable buses hang on. */
export class BreakableHub {
  readonly #hub = new MemoryHub()
  readonly #listeners: BusListener[] = []
  #whole = true

  /** From now on nothing that is told arrives. */
  cut(): void {
    this.#whole = false
  }

  mend(): void {
    this.#whole = true
    for (const listener of this.#listeners) listener.onConnected()
  }

  join(nodeId: string): Bus {
    const inner = this.#hub.join(nodeId)
    const isWhole = (): boolean => this.#whole
    const listeners = this.#listeners
    return {
      nodeId,
      get connected() {
        return isWhole()
      },
      publish(message) {
        if (isWhole()) inner.publish(message)
      },
      listen(listener) {
        listeners.push(listener)
        inner.listen(listener)
      },
      close: () => inner.close(),
    }
  }
}
