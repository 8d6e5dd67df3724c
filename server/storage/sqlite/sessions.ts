// The tables of sessions and of the seats granted to them, in SQLite.
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

export class SqliteSessions implements SessionStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async open(session: StoredSession): Promise<void> {
    await this.#connection.write('open a session', () => insertSession(this.#connection, session))
  }

  async byHash(idHash: SessionHash): Promise<SeatedSession | null> {
    return this.#connection.read('read a session', () => {
      const session = this.#session(idHash)
      if (session === null) return null
      const seats = this.#connection.rows(
        grantedSeatRowSchema,
        `SELECT dialogueId, personId, linkId, grantedAt FROM grantedSeats
         WHERE sessionIdHash = :idHash ORDER BY grantedAt DESC, rowid DESC`,
        { idHash },
      )
      return { ...session, seats }
    })
  }

  async addSeat(
    idHash: SessionHash,
    seat: GrantedSeat,
  ): Promise<Result<void, 'no-session' | 'no-such-link' | 'link-revoked'>> {
    return this.#connection.write('grant a seat', () => {
      const session = this.#session(idHash)
      if (session === null || session.revokedAt !== null) return err('no-session')
      if (seat.linkId !== null) {
        const link = this.#connection.row(linkEndSchema, 'SELECT revokedAt FROM links WHERE id = :id', {
          id: seat.linkId,
        })
        if (link === null) return err('no-such-link')
        if (link.revokedAt !== null) return err('link-revoked')
        this.#connection.run('UPDATE links SET usedAt = ifnull(usedAt, :at) WHERE id = :id', {
          id: seat.linkId,
          at: seat.grantedAt,
        })
      }
      grantSeat(this.#connection, idHash, seat)
      return ok(undefined)
    })
  }

  async removeSeat(idHash: SessionHash, seat: SeatKey): Promise<void> {
    await this.#connection.write('take a seat', () => removeSeat(this.#connection, idHash, seat))
  }

  async removeSeatEverywhere({ dialogueId, personId }: SeatKey): Promise<readonly SessionHash[]> {
    return this.#connection.write('take a seat everywhere', () =>
      this.#connection
        .rows(
          sessionHashSchema,
          'DELETE FROM grantedSeats WHERE personId = :personId AND dialogueId IS :dialogueId RETURNING sessionIdHash',
          { dialogueId, personId },
        )
        .map(({ sessionIdHash }) => sessionIdHash),
    )
  }

  async touch(idHash: SessionHash, lastSeenAt: Instant, expiresAt: Instant): Promise<void> {
    await this.#connection.write('touch a session', () =>
      this.#connection.run(
        `UPDATE sessions SET lastSeenAt = :lastSeenAt, expiresAt = :expiresAt
         WHERE idHash = :idHash AND revokedAt IS NULL`,
        { idHash, lastSeenAt, expiresAt },
      ),
    )
  }

  async revoke(idHash: SessionHash, at: Instant): Promise<void> {
    await this.#connection.write('revoke a session', () =>
      this.#connection.run('UPDATE sessions SET revokedAt = ifnull(revokedAt, :at) WHERE idHash = :idHash', {
        idHash,
        at,
      }),
    )
  }

  async removeEnded(moment: Instant): Promise<void> {
    await this.#connection.write('remove ended sessions', () =>
      this.#connection.run('DELETE FROM sessions WHERE expiresAt < :moment OR revokedAt < :moment', {
        moment,
      }),
    )
  }

  #session(idHash: SessionHash): StoredSession | null {
    return this.#connection.row(
      sessionRowSchema,
      'SELECT idHash, createdAt, lastSeenAt, expiresAt, revokedAt FROM sessions WHERE idHash = :idHash',
      { idHash },
    )
  }
}

/** Adds a session within the caller's transaction. */
export function insertSession(connection: Connection, session: StoredSession): void {
  connection.run(
    `INSERT INTO sessions (idHash, createdAt, lastSeenAt, expiresAt, revokedAt)
     VALUES (:idHash, :createdAt, :lastSeenAt, :expiresAt, :revokedAt)`,
    { ...session },
  )
}

/** Grants a seat within the caller's transaction. It becomes the last row, and so the first of those granted in one moment. */
export function grantSeat(connection: Connection, idHash: SessionHash, seat: GrantedSeat): void {
  removeSeat(connection, idHash, seat)
  connection.run(
    `INSERT INTO grantedSeats (sessionIdHash, dialogueId, personId, linkId, grantedAt)
     VALUES (:idHash, :dialogueId, :personId, :linkId, :grantedAt)`,
    { idHash, ...seat },
  )
}

function removeSeat(connection: Connection, idHash: SessionHash, { dialogueId, personId }: SeatKey): void {
  connection.run(
    `DELETE FROM grantedSeats
     WHERE sessionIdHash = :idHash AND personId = :personId AND dialogueId IS :dialogueId`,
    { idHash, dialogueId, personId },
  )
}
