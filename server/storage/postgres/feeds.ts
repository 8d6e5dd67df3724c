// The table of feeds in PostgreSQL.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { FeedStore, StoredFeed } from '../feeds.ts'
import { feedRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

const columns = 'id, token_hash, organisation_id, person_id, language, created_at'

export class PostgresFeeds implements FeedStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async replace(feed: StoredFeed): Promise<void> {
    await this.#connection.single('add a feed', (db) =>
      db.run(
        `INSERT INTO feeds (${columns})
         VALUES (:id, :tokenHash, :organisationId, :personId, :language, :createdAt)
         ON CONFLICT (person_id, organisation_id) DO UPDATE SET
           id = excluded.id, token_hash = excluded.token_hash, language = excluded.language,
           created_at = excluded.created_at`,
        { ...feed },
      ),
    )
  }

  async byTokenHash(tokenHash: string): Promise<StoredFeed | null> {
    return this.#connection.single('find a feed', (db) =>
      db.row(feedRowSchema, `SELECT ${columns} FROM feeds WHERE token_hash = :tokenHash`, { tokenHash }),
    )
  }

  async madeBy(personIds: readonly PersonId[]): Promise<readonly StoredFeed[]> {
    return this.#connection.single('list feeds', (db) =>
      db.rows(
        feedRowSchema,
        `SELECT ${columns} FROM feeds WHERE person_id = ANY (:personIds) ORDER BY created_at, id`,
        { personIds },
      ),
    )
  }

  async remove(id: string): Promise<void> {
    await this.#connection.single('remove a feed', (db) => db.run('DELETE FROM feeds WHERE id = :id', { id }))
  }
}
