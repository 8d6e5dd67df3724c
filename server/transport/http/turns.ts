// Turns: of requests about the same thing, one after the other is carried out, so that a repeat finds what the first has made.

/** Whose turn it is, by the id of what is asked for, on this node; what several nodes do at once the storage keeps apart. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()

  /** Does `task` once everything asked for before about `id` is done, well or badly, and gives what comes of it. */
  async take<T>(id: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(id)
    const { promise: done, resolve } = Promise.withResolvers<void>()
    this.#last.set(id, done)
    await before
    try {
      return await task()
    } finally {
      if (this.#last.get(id) === done) this.#last.delete(id)
      resolve()
    }
  }
}
