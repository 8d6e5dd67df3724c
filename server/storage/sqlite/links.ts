// The table of links in SQLite.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Link, LinkStore, SetupUse } from '../links.ts'
import { linkRowSchema } from '../rows/linkRow.ts'
import { sessionHashSchema } from '../rows/sessionRow.ts'
import type { SessionHash } from '../sessions.ts'
import type { Connection } from './connection.ts'
import { insertPerson } from './people.ts'
import { grantSeat, insertSession } from './sessions.ts'

const columns = 'id, tokenHash, kind, dialogueId, personId, createdAt, usedAt, revokedAt'

export class SqliteLinks implements LinkStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(link: Link): Promise<void> {
    await this.#connection.write('add a link', () =>
      this.#connection.run(
        `INSERT INTO links (${columns})
         VALUES (:id, :tokenHash, :kind, :dialogueId, :personId, :createdAt, :usedAt, :revokedAt)`,
        { ...link },
      ),
    )
  }

  async byTokenHash(tokenHash: string): Promise<Link | null> {
    return this.#connection.read('read a link', () =>
      this.#connection.row(linkRowSchema, `SELECT ${columns} FROM links WHERE tokenHash = :tokenHash`, {
        tokenHash,
      }),
    )
  }

  async inDialogue(dialogueId: DialogueId): Promise<readonly Link[]> {
    return this.#connection.read('list links', () =>
      this.#connection.rows(
        linkRowSchema,
        `SELECT ${columns} FROM links WHERE dialogueId = :dialogueId ORDER BY createdAt, rowid`,
        { dialogueId },
      ),
    )
  }

  async toAccounts(): Promise<readonly Link[]> {
    return this.#connection.read('list links to accounts', () =>
      this.#connection.rows(
        linkRowSchema,
        `SELECT ${columns} FROM links
         WHERE kind = 'personal' AND dialogueId IS NULL
         ORDER BY createdAt, rowid`,
      ),
    )
  }

  async openSetup(): Promise<Link | null> {
    return this.#connection.read('look for a set-up link', () =>
      this.#connection.row(
        linkRowSchema,
        `SELECT ${columns} FROM links
         WHERE kind = 'setup' AND usedAt IS NULL AND revokedAt IS NULL
         ORDER BY createdAt DESC, rowid DESC LIMIT 1`,
      ),
    )
  }

  async useSetup({ linkId, at, person, session }: SetupUse): Promise<Result<void, 'not-open'>> {
    return this.#connection.write('use a set-up link', () => {
      const used = this.#connection.run(
        `UPDATE links SET usedAt = :at
         WHERE id = :linkId AND kind = 'setup' AND usedAt IS NULL AND revokedAt IS NULL
           AND NOT EXISTS (SELECT 1 FROM people WHERE accountOrganisationId IS NOT NULL)`,
        { linkId, at },
      )
      if (used === 0) return err('not-open')
      insertPerson(this.#connection, person)
      insertSession(this.#connection, session)
      const seat = { dialogueId: null, personId: person.id, linkId, grantedAt: at }
      grantSeat(this.#connection, session.idHash, seat)
      return ok(undefined)
    })
  }

  async revoke(id: string, at: Instant): Promise<Result<readonly SessionHash[], 'not-found'>> {
    return this.#connection.write('revoke a link', () => {
      const revoked = this.#connection.run(
        'UPDATE links SET revokedAt = ifnull(revokedAt, :at) WHERE id = :id',
        { id, at },
      )
      if (revoked === 0) return err('not-found')
      const losing = this.#connection.rows(
        sessionHashSchema,
        'DELETE FROM grantedSeats WHERE linkId = :id RETURNING sessionIdHash',
        { id },
      )
      return ok([...new Set(losing.map(({ sessionIdHash }) => sessionIdHash))])
    })
  }
}
