// The table of links in PostgreSQL.
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

const columns = 'id, token_hash, kind, dialogue_id, person_id, created_at, used_at, revoked_at'

export class PostgresLinks implements LinkStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(link: Link): Promise<void> {
    await this.#connection.single('add a link', (db) =>
      db.run(
        `INSERT INTO links (${columns})
         VALUES (:id, :tokenHash, :kind, :dialogueId, :personId, :createdAt, :usedAt, :revokedAt)`,
        { ...link },
      ),
    )
  }

  async byTokenHash(tokenHash: string): Promise<Link | null> {
    return this.#connection.single('read a link', (db) =>
      db.row(linkRowSchema, `SELECT ${columns} FROM links WHERE token_hash = :tokenHash`, { tokenHash }),
    )
  }

  async inDialogue(dialogueId: DialogueId): Promise<readonly Link[]> {
    return this.#connection.single('list links', (db) =>
      db.rows(
        linkRowSchema,
        `SELECT ${columns} FROM links WHERE dialogue_id = :dialogueId ORDER BY created_at, place`,
        { dialogueId },
      ),
    )
  }

  async toAccounts(): Promise<readonly Link[]> {
    return this.#connection.single('list links to accounts', (db) =>
      db.rows(
        linkRowSchema,
        `SELECT ${columns} FROM links
         WHERE kind = 'personal' AND dialogue_id IS NULL
         ORDER BY created_at, place`,
      ),
    )
  }

  async openSetup(): Promise<Link | null> {
    return this.#connection.single('look for a set-up link', (db) =>
      db.row(
        linkRowSchema,
        `SELECT ${columns} FROM links
         WHERE kind = 'setup' AND used_at IS NULL AND revoked_at IS NULL
         ORDER BY created_at DESC, place DESC LIMIT 1`,
      ),
    )
  }

  async useSetup({ linkId, at, person, session }: SetupUse): Promise<Result<void, 'not-open'>> {
    return this.#connection.write('use a set-up link', async (db) => {
      // Of two who come at once, by whichever links, the second waits for the first, and then finds that somebody has an account.
      await db.run(`SELECT id FROM links WHERE kind = 'setup' ORDER BY place FOR UPDATE`)
      const used = await db.run(
        `UPDATE links SET used_at = :at
         WHERE id = :linkId AND kind = 'setup' AND used_at IS NULL AND revoked_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM people WHERE account_organisation_id IS NOT NULL)`,
        { linkId, at },
      )
      if (used === 0) return err('not-open')
      await insertPerson(db, person)
      await insertSession(db, session)
      const seat = { dialogueId: null, personId: person.id, linkId, grantedAt: at }
      await grantSeat(db, session.idHash, seat)
      return ok(undefined)
    })
  }

  async revoke(id: string, at: Instant): Promise<Result<readonly SessionHash[], 'not-found'>> {
    return this.#connection.write('revoke a link', async (db) => {
      const revoked = await db.run('UPDATE links SET revoked_at = coalesce(revoked_at, :at) WHERE id = :id', {
        id,
        at,
      })
      if (revoked === 0) return err('not-found')
      const losing = await db.rows(
        sessionHashSchema,
        'DELETE FROM granted_seats WHERE link_id = :id RETURNING session_id_hash',
        { id },
      )
      return ok([...new Set(losing.map(({ sessionIdHash }) => sessionIdHash))])
    })
  }
}
