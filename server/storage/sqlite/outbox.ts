// The outbox in SQLite.
import type { Instant } from '#shared/time/instant.ts'
import type { OutboxEnd, OutboxEntry, OutboxStore, StoredMail } from '../outbox.ts'
import { mailRowSchema } from '../rows/loopRows.ts'
import type { Connection } from './connection.ts'

const columns = 'key, kind, dialogueId, personId, aboutId, createdAt, attempts, notBefore, "end", endedAt'

export class SqliteOutbox implements OutboxStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async add(entries: readonly OutboxEntry[]): Promise<readonly string[]> {
    return this.#connection.write('add to the outbox', () =>
      entries.filter((entry) => this.#insert(entry)).map(({ key }) => key),
    )
  }

  async claim(now: Instant, until: Instant, limit: number): Promise<readonly StoredMail[]> {
    return this.#connection.write('claim from the outbox', () => {
      const waiting = this.#connection.rows(
        mailRowSchema,
        `SELECT ${columns} FROM outbox WHERE "end" IS NULL AND notBefore <= :now
         ORDER BY createdAt, key LIMIT :limit`,
        { now, limit },
      )
      for (const { key } of waiting) {
        this.#connection.run(
          'UPDATE outbox SET attempts = attempts + 1, notBefore = :until WHERE key = :key',
          { key, until },
        )
      }
      return waiting.map((mail) => ({ ...mail, attempts: mail.attempts + 1, notBefore: until }))
    })
  }

  async putBack(key: string, notBefore: Instant): Promise<void> {
    await this.#connection.write('put back into the outbox', () =>
      this.#connection.run('UPDATE outbox SET notBefore = :notBefore WHERE key = :key AND "end" IS NULL', {
        key,
        notBefore,
      }),
    )
  }

  async finish(key: string, end: OutboxEnd, at: Instant): Promise<void> {
    await this.#connection.write('finish in the outbox', () =>
      this.#connection.run(
        'UPDATE outbox SET "end" = :end, endedAt = :at WHERE key = :key AND "end" IS NULL',
        { key, end, at },
      ),
    )
  }

  async reopen(key: string, endedAt: Instant, now: Instant): Promise<boolean> {
    return this.#connection.write('reopen in the outbox', () => {
      const reopened = this.#connection.run(
        `UPDATE outbox SET attempts = 0, notBefore = :now, "end" = NULL, endedAt = NULL
         WHERE key = :key AND endedAt = :endedAt`,
        { key, endedAt, now },
      )
      return reopened > 0
    })
  }

  async byKeys(keys: readonly string[]): Promise<readonly StoredMail[]> {
    return this.#connection.read('read the outbox', () =>
      this.#connection.rows(
        mailRowSchema,
        `SELECT ${columns} FROM outbox WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY key`,
        { keys: JSON.stringify(keys) },
      ),
    )
  }

  #insert(entry: OutboxEntry): boolean {
    const inserted = this.#connection.run(
      `INSERT INTO outbox (${columns})
       VALUES (:key, :kind, :dialogueId, :personId, :aboutId, :createdAt, 0, :createdAt, NULL, NULL)
       ON CONFLICT DO NOTHING`,
      { ...entry },
    )
    return inserted > 0
  }
}
