// The table of feeds in SQLite.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { FeedStore, StoredFeed } from '../feeds.ts'
import { feedRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

const columns = 'id, tokenHash, organisationId, personId, language, createdAt'

export class SqliteFeeds implements FeedStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async replace(feed: StoredFeed): Promise<void> {
    const { personId, organisationId } = feed
    await this.#connection.write('add a feed', () => {
      this.#connection.run(
        'DELETE FROM feeds WHERE personId = :personId AND organisationId = :organisationId',
        { personId, organisationId },
      )
      this.#connection.run(
        `INSERT INTO feeds (${columns})
         VALUES (:id, :tokenHash, :organisationId, :personId, :language, :createdAt)`,
        { ...feed },
      )
    })
  }

  async byTokenHash(tokenHash: string): Promise<StoredFeed | null> {
    return this.#connection.read('find a feed', () =>
      this.#connection.row(feedRowSchema, `SELECT ${columns} FROM feeds WHERE tokenHash = :tokenHash`, {
        tokenHash,
      }),
    )
  }

  async madeBy(personIds: readonly PersonId[]): Promise<readonly StoredFeed[]> {
    return this.#connection.read('list feeds', () =>
      this.#connection.rows(
        feedRowSchema,
        `SELECT ${columns} FROM feeds WHERE personId IN (SELECT value FROM json_each(:ids))
         ORDER BY createdAt, id`,
        { ids: JSON.stringify(personIds) },
      ),
    )
  }

  async remove(id: string): Promise<void> {
    await this.#connection.write('remove a feed', () =>
      this.#connection.run('DELETE FROM feeds WHERE id = :id', { id }),
    )
  }
}
