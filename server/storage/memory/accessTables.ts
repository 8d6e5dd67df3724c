// The tables of access in memory, with the rules that a database would keep between them.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { StoredFeed } from '../feeds.ts'
import type { Link } from '../links.ts'
import type { StoredLobbyEntry } from '../lobby.ts'
import type { NewPerson, Person } from '../people.ts'
import type { GrantedSeat, SeatKey, SessionHash, StoredSession } from '../sessions.ts'
import { StorageError } from '../storageError.ts'

/** A seat with the session that may take it. */
export interface SeatRow extends GrantedSeat {
  readonly sessionIdHash: SessionHash
}

/** All tables of access, which the stores share. */
export class AccessTables {
  readonly people = new Map<PersonId, Person>()
  readonly links = new Map<string, Link>()
  readonly sessions = new Map<SessionHash, StoredSession>()
  readonly lobby = new Map<string, StoredLobbyEntry>()
  readonly feeds = new Map<string, StoredFeed>()
  /** In the order in which they were granted. */
  #seats: readonly SeatRow[] = []

  get seats(): readonly SeatRow[] {
    return this.#seats
  }

  /** Takes away the seats that fit, and gives the sessions that had one, each once. */
  removeSeats(fits: (seat: SeatRow) => boolean): readonly SessionHash[] {
    const removed = this.#seats.filter(fits)
    this.#seats = this.#seats.filter((seat) => !fits(seat))
    return [...new Set(removed.map(({ sessionIdHash }) => sessionIdHash))]
  }

  /** Grants a seat; one that was there is granted anew. */
  grantSeat(sessionIdHash: SessionHash, seat: GrantedSeat): void {
    mustBe(this.people.has(seat.personId), 'a seat is of a person who exists')
    this.removeSeats((other) => other.sessionIdHash === sessionIdHash && isSameSeat(other, seat))
    this.#seats = [...this.#seats, { ...seat, sessionIdHash }]
  }

  insertPerson(person: NewPerson): void {
    mustBeNew(!this.people.has(person.id), 'the id of a person is used once')
    this.people.set(person.id, { ...person, emailSince: null })
  }

  insertSession(session: StoredSession): void {
    mustBeNew(!this.sessions.has(session.idHash), 'the hash of a session is used once')
    this.sessions.set(session.idHash, session)
  }
}

/** Whether both are one person's in one dialogue, or one account's. */
export const isSameSeat = (one: SeatKey, other: SeatKey): boolean =>
  one.personId === other.personId && one.dialogueId === other.dialogueId

/** @throws StorageError when what was to be added has a key that is there already, as a database would. */
export function mustBeNew(isNew: boolean, name: string): void {
  if (!isNew) throw new StorageError('taken', `Constraint failed: ${name}`)
}

/** @throws StorageError when another rule of the tables is broken, as a database would. */
export function mustBe(rule: boolean, name: string): void {
  if (!rule) throw new StorageError('other', `Constraint failed: ${name}`)
}
