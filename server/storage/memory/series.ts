// The table of series in memory.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { SeriesFields } from '#shared/protocol/http/series.ts'
import type { SeriesStore, StoredSeries } from '../series.ts'
import { mustBeNew } from './accessTables.ts'

export class MemorySeries implements SeriesStore {
  readonly #series = new Map<string, StoredSeries>()

  async insert(series: StoredSeries): Promise<void> {
    mustBeNew(!this.#series.has(series.id), 'the id of a series is used once')
    this.#series.set(series.id, series)
  }

  async update(id: string, fields: SeriesFields): Promise<Result<void, 'not-found'>> {
    const series = this.#series.get(id)
    if (series === undefined) return err('not-found')
    this.#series.set(id, { ...series, ...fields })
    return ok(undefined)
  }

  async byId(id: string): Promise<StoredSeries | null> {
    return this.#series.get(id) ?? null
  }

  async all(): Promise<readonly StoredSeries[]> {
    return [...this.#series.values()].toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }
}
