// One thing at a time, in the order asked for, and never more waiting than can be borne.

/**
 * How many tasks run before everything else in the process gets a turn. Tasks that wait for a disk of this computer alone never let go by
 * themselves: a burst from one page would keep everybody waiting.
 */
const IN_A_ROW = 8

/** Runs tasks one after another. A task that fails does not keep the next from running. */
export class TaskQueue {
  readonly #most: number
  #waiting = 0
  #inARow = 0
  #last: Promise<unknown> = Promise.resolve()

  /** @param most how many tasks may wait or run at once */
  constructor(most: number) {
    this.#most = most
  }

  /** Whether nothing waits or runs. */
  get idle(): boolean {
    return this.#waiting === 0
  }

  /** Runs `task` when those before it are done, and gives what it gives; `null` at once when the queue is full. */
  run<T>(task: () => Promise<T>): Promise<T> | null {
    if (this.#waiting >= this.#most) return null
    this.#waiting += 1
    const result = this.#last
      .then(() => this.#giveWay())
      .then(task)
      .finally(() => {
        this.#waiting -= 1
        if (this.idle) this.#inARow = 0
      })
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything asked for so far is done, also when it failed. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #giveWay(): Promise<void> {
    this.#inARow += 1
    if (this.#inARow % IN_A_ROW === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
