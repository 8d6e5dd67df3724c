// Series: what dialogues on one theme are gathered under. Which dialogues are in one follows from their own logs.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Series, SeriesFields } from '#shared/protocol/http/series.ts'

/** A series as it is stored. */
export interface StoredSeries extends Series {
  readonly createdBy: PersonId
}

/** The table of series. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface SeriesStore {
  /** Adds a series. Rejects when the id is taken. */
  insert(series: StoredSeries): Promise<void>
  update(id: string, fields: SeriesFields): Promise<Result<void, 'not-found'>>
  byId(id: string): Promise<StoredSeries | null>
  /** All there are, in the order they were created. */
  all(): Promise<readonly StoredSeries[]>
}
