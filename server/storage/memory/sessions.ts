// The tables of sessions and of the seats granted to them, in memory.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type {
  GrantedSeat,
  SeatedSession,
  SeatKey,
  SessionHash,
  SessionStore,
  StoredSession,
} from '../sessions.ts'
import { isSameSeat } from './accessTables.ts'
import type { AccessTables, SeatRow } from './accessTables.ts'

export class MemorySessions implements SessionStore {
  readonly #tables: AccessTables

  constructor(tables: AccessTables) {
    this.#tables = tables
  }

  async open(session: StoredSession): Promise<void> {
    this.#tables.insertSession(session)
  }

  async byHash(idHash: SessionHash): Promise<SeatedSession | null> {
    const session = this.#tables.sessions.get(idHash)
    if (session === undefined) return null
    const seats = this.#tables.seats
      .filter(({ sessionIdHash }) => sessionIdHash === idHash)
      .toReversed()
      .toSorted((a, b) => b.grantedAt - a.grantedAt)
    return { ...session, seats: seats.map(withoutSession) }
  }

  async addSeat(
    idHash: SessionHash,
    seat: GrantedSeat,
  ): Promise<Result<void, 'no-session' | 'no-such-link' | 'link-revoked'>> {
    const { sessions, links } = this.#tables
    if (sessions.get(idHash)?.revokedAt !== null) return err('no-session')
    if (seat.linkId === null) {
      this.#tables.grantSeat(idHash, seat)
      return ok(undefined)
    }
    const link = links.get(seat.linkId)
    if (link === undefined) return err('no-such-link')
    if (link.revokedAt !== null) return err('link-revoked')
    this.#tables.grantSeat(idHash, seat)
    links.set(link.id, { ...link, usedAt: link.usedAt ?? seat.grantedAt })
    return ok(undefined)
  }

  async removeSeat(idHash: SessionHash, seat: SeatKey): Promise<void> {
    this.#tables.removeSeats((other) => other.sessionIdHash === idHash && isSameSeat(other, seat))
  }

  async removeSeatEverywhere(seat: SeatKey): Promise<readonly SessionHash[]> {
    return this.#tables.removeSeats((other) => isSameSeat(other, seat))
  }

  async touch(idHash: SessionHash, lastSeenAt: Instant, expiresAt: Instant): Promise<void> {
    this.#change(idHash, (session) =>
      session.revokedAt === null ? { ...session, lastSeenAt, expiresAt } : session,
    )
  }

  async revoke(idHash: SessionHash, at: Instant): Promise<void> {
    this.#change(idHash, (session) => ({ ...session, revokedAt: session.revokedAt ?? at }))
  }

  async removeEnded(moment: Instant): Promise<void> {
    const { sessions, lobby } = this.#tables
    for (const { idHash, expiresAt, revokedAt } of sessions.values()) {
      if (expiresAt < moment || (revokedAt !== null && revokedAt < moment)) sessions.delete(idHash)
    }
    this.#tables.removeSeats(({ sessionIdHash }) => !sessions.has(sessionIdHash))
    for (const { id, sessionIdHash } of lobby.values()) if (!sessions.has(sessionIdHash)) lobby.delete(id)
  }

  #change(idHash: SessionHash, change: (session: StoredSession) => StoredSession): void {
    const session = this.#tables.sessions.get(idHash)
    if (session !== undefined) this.#tables.sessions.set(idHash, change(session))
  }
}

function withoutSession({ dialogueId, personId, linkId, grantedAt }: SeatRow): GrantedSeat {
  return { dialogueId, personId, linkId, grantedAt }
}
