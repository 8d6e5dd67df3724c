// Percentiles of many measurements, counted in steps instead of kept one by one.

/** Counts values from 0 up, in steps of `step`; what lies beyond `most` steps is counted in the last. */
export class Histogram {
  readonly #counts: Float64Array
  readonly #step: number
  #total = 0

  constructor(step: number, most: number) {
    this.#counts = new Float64Array(most)
    this.#step = step
  }

  add(value: number): void {
    const index = Math.min(this.#counts.length - 1, Math.max(0, Math.floor(value / this.#step)))
    this.#counts[index] = (this.#counts[index] ?? 0) + 1
    this.#total += 1
  }

  get total(): number {
    return this.#total
  }

  /** The value that `share` (0 to 1) of all values do not exceed, rounded up to a whole step. 0 when nothing was counted. */
  percentile(share: number): number {
    let seen = 0
    for (const [index, count] of this.#counts.entries()) {
      seen += count
      if (count > 0 && seen >= share * this.#total) return (index + 1) * this.#step
    }
    return 0
  }
}
