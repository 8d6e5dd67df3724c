// The tables of sessions and of the seats granted to them, in PostgreSQL.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import { linkEndSchema } from '../rows/linkRow.ts'
import { grantedSeatRowSchema, sessionHashSchema, sessionRowSchema } from '../rows/sessionRow.ts'
import type {
  GrantedSeat,
  SeatedSession,
  SeatKey,
  SessionHash,
  SessionStore,
  StoredSession,
} from '../sessions.ts'
import type { Connection } from './connection.ts'
import type { Statements } from './statements.ts'

const columns = 'id_hash, created_at, last_seen_at, expires_at, revoked_at'

export class PostgresSessions implements SessionStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async open(session: StoredSession): Promise<void> {
    await this.#connection.single('open a session', (db) => insertSession(db, session))
  }

  async byHash(idHash: SessionHash): Promise<SeatedSession | null> {
    return this.#connection.read('read a session', async (db) => {
      const session = await db.row(
        sessionRowSchema,
        `SELECT ${columns} FROM sessions WHERE id_hash = :idHash`,
        { idHash },
      )
      if (session === null) return null
      const seats = await db.rows(
        grantedSeatRowSchema,
        `SELECT dialogue_id, person_id, link_id, granted_at FROM granted_seats
         WHERE session_id_hash = :idHash ORDER BY granted_at DESC, place DESC`,
        { idHash },
      )
      return { ...session, seats }
    })
  }

  async addSeat(
    idHash: SessionHash,
    seat: GrantedSeat,
  ): Promise<Result<void, 'no-session' | 'no-such-link' | 'link-revoked'>> {
    return this.#connection.write('grant a seat', async (db) => {
      // Both rows stay locked until the seat is there, so that nobody can revoke them in between.
      const session = await db.row(
        sessionRowSchema,
        `SELECT ${columns} FROM sessions WHERE id_hash = :idHash FOR UPDATE`,
        { idHash },
      )
      if (session === null || session.revokedAt !== null) return err('no-session')
      if (seat.linkId !== null) {
        const link = await db.row(
          linkEndSchema,
          'SELECT revoked_at FROM links WHERE id = :linkId FOR UPDATE',
          { linkId: seat.linkId },
        )
        if (link === null) return err('no-such-link')
        if (link.revokedAt !== null) return err('link-revoked')
        await db.run('UPDATE links SET used_at = coalesce(used_at, :at) WHERE id = :linkId', {
          linkId: seat.linkId,
          at: seat.grantedAt,
        })
      }
      await grantSeat(db, idHash, seat)
      return ok(undefined)
    })
  }

  async removeSeat(idHash: SessionHash, { dialogueId, personId }: SeatKey): Promise<void> {
    await this.#connection.single('take a seat', (db) =>
      db.run(
        `DELETE FROM granted_seats
         WHERE session_id_hash = :idHash AND person_id = :personId
           AND dialogue_id IS NOT DISTINCT FROM :dialogueId`,
        { idHash, dialogueId, personId },
      ),
    )
  }

  async removeSeatEverywhere({ dialogueId, personId }: SeatKey): Promise<readonly SessionHash[]> {
    return this.#connection.single('take a seat everywhere', async (db) => {
      const taken = await db.rows(
        sessionHashSchema,
        `DELETE FROM granted_seats
         WHERE person_id = :personId AND dialogue_id IS NOT DISTINCT FROM :dialogueId
         RETURNING session_id_hash`,
        { dialogueId, personId },
      )
      return taken.map(({ sessionIdHash }) => sessionIdHash)
    })
  }

  async touch(idHash: SessionHash, lastSeenAt: Instant, expiresAt: Instant): Promise<void> {
    await this.#connection.single('touch a session', (db) =>
      db.run(
        `UPDATE sessions SET last_seen_at = :lastSeenAt, expires_at = :expiresAt
         WHERE id_hash = :idHash AND revoked_at IS NULL`,
        { idHash, lastSeenAt, expiresAt },
      ),
    )
  }

  async revoke(idHash: SessionHash, at: Instant): Promise<void> {
    await this.#connection.single('revoke a session', (db) =>
      db.run('UPDATE sessions SET revoked_at = coalesce(revoked_at, :at) WHERE id_hash = :idHash', {
        idHash,
        at,
      }),
    )
  }

  async removeEnded(moment: Instant): Promise<void> {
    await this.#connection.single('remove ended sessions', (db) =>
      db.run('DELETE FROM sessions WHERE expires_at < :moment OR revoked_at < :moment', { moment }),
    )
  }
}

/** Adds a session within the caller's transaction. */
export async function insertSession(db: Statements, session: StoredSession): Promise<void> {
  await db.run(
    `INSERT INTO sessions (${columns})
     VALUES (:idHash, :createdAt, :lastSeenAt, :expiresAt, :revokedAt)`,
    { ...session },
  )
}

/** Grants a seat within the caller's transaction. It takes the last place, and so is the first of those granted in one moment. */
export async function grantSeat(db: Statements, idHash: SessionHash, seat: GrantedSeat): Promise<void> {
  await db.run(
    `INSERT INTO granted_seats (session_id_hash, dialogue_id, person_id, link_id, granted_at)
     VALUES (:idHash, :dialogueId, :personId, :linkId, :grantedAt)
     ON CONFLICT (session_id_hash, person_id, dialogue_id) DO UPDATE
     SET link_id = excluded.link_id, granted_at = excluded.granted_at, place = excluded.place`,
    { idHash, ...seat },
  )
}
