// The outbox in PostgreSQL.
import type { Instant } from '#shared/time/instant.ts'
import type { OutboxEnd, OutboxEntry, OutboxStore, StoredMail } from '../outbox.ts'
import { keyRowSchema, mailRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

const columns =
  'key, kind, dialogue_id, person_id, about_id, created_at, attempts, not_before, "end", ended_at'

export class PostgresOutbox implements OutboxStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async add(entries: readonly OutboxEntry[]): Promise<readonly string[]> {
    if (entries.length === 0) return []
    const added = await this.#connection.single('add to the outbox', (db) =>
      db.rows(
        keyRowSchema,
        `INSERT INTO outbox (${columns})
         SELECT given.*, 0, given.created_at, NULL, NULL
         FROM unnest(:keys::text[], :kinds::text[], :dialogueIds::text[], :personIds::text[],
             :aboutIds::text[], :createdAts::bigint[])
           AS given (key, kind, dialogue_id, person_id, about_id, created_at)
         ORDER BY given.key
         ON CONFLICT DO NOTHING RETURNING key`,
        {
          keys: entries.map(({ key }) => key),
          kinds: entries.map(({ kind }) => kind),
          dialogueIds: entries.map(({ dialogueId }) => dialogueId),
          personIds: entries.map(({ personId }) => personId),
          aboutIds: entries.map(({ aboutId }) => aboutId),
          createdAts: entries.map(({ createdAt }) => createdAt),
        },
      ),
    )
    return added.map(({ key }) => key)
  }

  async claim(now: Instant, until: Instant, limit: number): Promise<readonly StoredMail[]> {
    const claimed = await this.#connection.single('claim from the outbox', (db) =>
      db.rows(
        mailRowSchema,
        // Rows that another node is claiming at this moment are left to it.
        `UPDATE outbox SET attempts = attempts + 1, not_before = :until
         WHERE key IN (
           SELECT key FROM outbox WHERE "end" IS NULL AND not_before <= :now
           ORDER BY created_at, key LIMIT :limit FOR UPDATE SKIP LOCKED)
         RETURNING ${columns}`,
        { now, until, limit },
      ),
    )
    return claimed.toSorted((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1))
  }

  async putBack(key: string, notBefore: Instant): Promise<void> {
    await this.#connection.single('put back into the outbox', (db) =>
      db.run('UPDATE outbox SET not_before = :notBefore WHERE key = :key AND "end" IS NULL', {
        key,
        notBefore,
      }),
    )
  }

  async finish(key: string, end: OutboxEnd, at: Instant): Promise<void> {
    await this.#connection.single('finish in the outbox', (db) =>
      db.run('UPDATE outbox SET "end" = :end, ended_at = :at WHERE key = :key AND "end" IS NULL', {
        key,
        end,
        at,
      }),
    )
  }

  async reopen(key: string, endedAt: Instant, now: Instant): Promise<boolean> {
    const reopened = await this.#connection.single('reopen in the outbox', (db) =>
      db.rows(
        keyRowSchema,
        `UPDATE outbox SET attempts = 0, not_before = :now, "end" = NULL, ended_at = NULL
         WHERE key = :key AND ended_at = :endedAt RETURNING key`,
        { key, endedAt, now },
      ),
    )
    return reopened.length > 0
  }

  async byKeys(keys: readonly string[]): Promise<readonly StoredMail[]> {
    return this.#connection.single('read the outbox', (db) =>
      db.rows(mailRowSchema, `SELECT ${columns} FROM outbox WHERE key = ANY (:keys) ORDER BY key`, { keys }),
    )
  }
}
