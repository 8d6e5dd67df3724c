// Sessions: which browser this is. A session lasts as long as it is used, and ends at once when it is revoked.
import { between, later, minutes } from '#shared/time/instant.ts'
import type { Clock, Duration } from '#shared/time/instant.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { GrantedSeat, SeatedSession, SessionStore, StoredSession } from '#server/storage/sessions.ts'
import { hashToken, randomToken } from './tokens.ts'

const days = (count: number): Duration => minutes(count * 24 * 60)

/** How long a session lasts after its last use, by whether it holds an account. */
export const ACCOUNT_SESSION_LASTS = days(90)
export const GUEST_SESSION_LASTS = days(30)
/** Uses closer together than this are not noted each for itself. */
const NOTED_EVERY = minutes(60)

/** A session just opened. Its id goes to the browser and is kept nowhere else. */
export interface OpenedSession {
  readonly id: string
  readonly stored: StoredSession
}

/** Every session, by the id that its browser holds. */
export class Sessions {
  readonly #store: SessionStore
  readonly #clock: Clock

  constructor(store: SessionStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** The session of that id while it lasts, or `null`. Using it makes it last longer. Rejects with a `StorageError`. */
  async find(id: string | null): Promise<SeatedSession | null> {
    if (id === null) return null
    const session = await this.#store.byHash(hashToken(id))
    const now = this.#clock()
    if (session === null || session.revokedAt !== null || session.expiresAt <= now) return null
    if (between(session.lastSeenAt, now) < NOTED_EVERY) return session
    const expiresAt = later(now, lastsFor(session.seats))
    await this.#store.touch(session.idHash, now, expiresAt)
    return { ...session, lastSeenAt: now, expiresAt }
  }

  /** Opens a session without seats. Rejects with a `StorageError`. */
  async open(): Promise<OpenedSession> {
    const opened = this.prepare(GUEST_SESSION_LASTS)
    await this.#store.open(opened.stored)
    return opened
  }

  /** A session that is not stored yet, for those who store it together with something else. */
  prepare(lasts: Duration): OpenedSession {
    const id = randomToken()
    const now = this.#clock()
    const stored: StoredSession = {
      idHash: hashToken(id),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: later(now, lasts),
      revokedAt: null,
    }
    return { id, stored }
  }

  /** Ends a session. Rejects with a `StorageError`. */
  async revoke(session: SeatedSession): Promise<void> {
    await this.#store.revoke(session.idHash, this.#clock())
  }
}

/** How long a session with these seats lasts after its last use. */
export function lastsFor(seats: readonly GrantedSeat[]): Duration {
  return seats.some(({ dialogueId }) => dialogueId === null) ? ACCOUNT_SESSION_LASTS : GUEST_SESSION_LASTS
}

/** The person whose account the session holds, or `null` for a guest's. */
export function accountOf(session: SeatedSession): PersonId | null {
  return session.seats.find(({ dialogueId }) => dialogueId === null)?.personId ?? null
}
