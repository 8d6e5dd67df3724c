// The table of series in PostgreSQL.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { SeriesFields } from '#shared/protocol/http/series.ts'
import { seriesRowSchema } from '../rows/loopRows.ts'
import type { SeriesStore, StoredSeries } from '../series.ts'
import type { Connection } from './connection.ts'

const columns = 'id, title, theme, created_at, created_by'

export class PostgresSeries implements SeriesStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(series: StoredSeries): Promise<void> {
    await this.#connection.single('add a series', (db) =>
      db.run(`INSERT INTO series (${columns}) VALUES (:id, :title, :theme, :createdAt, :createdBy)`, {
        ...series,
      }),
    )
  }

  async update(id: string, { title, theme }: SeriesFields): Promise<Result<void, 'not-found'>> {
    const changed = await this.#connection.single('change a series', (db) =>
      db.run('UPDATE series SET title = :title, theme = :theme WHERE id = :id', { id, title, theme }),
    )
    return changed === 0 ? err('not-found') : ok(undefined)
  }

  async byId(id: string): Promise<StoredSeries | null> {
    return this.#connection.single('read a series', (db) =>
      db.row(seriesRowSchema, `SELECT ${columns} FROM series WHERE id = :id`, { id }),
    )
  }

  async all(): Promise<readonly StoredSeries[]> {
    return this.#connection.single('list series', (db) =>
      db.rows(seriesRowSchema, `SELECT ${columns} FROM series ORDER BY created_at, id`),
    )
  }
}
