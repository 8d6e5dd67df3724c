// The people we know by name. Everything else holds their ids alone: to erase a person is to erase this row.
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { SessionHash } from './sessions.ts'

/** What lets a person create dialogues, on behalf of an organisation. */
export interface Account {
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'kind'>
}

/** Somebody we know by name. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  /** When the address was last changed; `null` while it is the one that the person was added with. */
  readonly emailSince: Instant | null
  /** What letters to the person are written in. */
  readonly language: Language
  /** `null` for guests. */
  readonly account: Account | null
  readonly createdAt: Instant
}

/** A person to be added. */
export type NewPerson = Omit<Person, 'emailSince'>

/** What may change in a person's row. */
export type PersonChanges = Partial<Pick<Person, 'name' | 'email' | 'emailSince' | 'language' | 'account'>>

/** The table of people. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface PeopleStore {
  /** Adds a person. Rejects when the id is taken. */
  insert(person: NewPerson): Promise<void>
  /** Those of these people who exist, in no particular order. */
  byIds(ids: readonly PersonId[]): Promise<readonly Person[]>
  /** Changes the given fields and no others. */
  update(id: PersonId, changes: PersonChanges): Promise<Result<void, 'not-found'>>
  /**
   * Erases the row, the person's links and the seats they gave, in one transaction; gives the sessions that lost a seat.
   * Erasing somebody who is not there does nothing.
   */
  erase(id: PersonId): Promise<readonly SessionHash[]>
  /** Those without an account, added before `moment`, who have never had a seat in any dialogue, by id. */
  withoutSeat(moment: Instant): Promise<readonly PersonId[]>
  /** Whether anybody has an account. */
  hasAccount(): Promise<boolean>
  /** Everybody who has an account, by id. */
  accounts(): Promise<readonly Person[]>
}
