// The table of people in SQLite.
import { z } from 'zod'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { NewPerson, PeopleStore, Person, PersonChanges } from '../people.ts'
import { changeableColumns, personIdSchema, personRowSchema } from '../rows/personRow.ts'
import { sessionHashSchema } from '../rows/sessionRow.ts'
import type { SessionHash } from '../sessions.ts'
import type { Connection } from './connection.ts'

const columns = `id, name, email, emailSince, language, createdAt,
  accountOrganisationId, accountOrganisationName, accountOrganisationKind`

const foundSchema = z.object({ found: z.int() })

export class SqlitePeople implements PeopleStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(person: NewPerson): Promise<void> {
    await this.#connection.write('add a person', () => insertPerson(this.#connection, person))
  }

  async byIds(ids: readonly PersonId[]): Promise<readonly Person[]> {
    return this.#connection.read('read people', () => this.#byIds(ids))
  }

  async update(id: PersonId, changes: PersonChanges): Promise<Result<void, 'not-found'>> {
    return this.#connection.write('change a person', () => {
      const [person] = this.#byIds([id])
      if (person === undefined) return err('not-found')
      this.#connection.run(
        `UPDATE people SET name = :name, email = :email, emailSince = :emailSince, language = :language,
           accountOrganisationId = :accountOrganisationId,
           accountOrganisationName = :accountOrganisationName,
           accountOrganisationKind = :accountOrganisationKind
         WHERE id = :id`,
        changeableColumns({ ...person, ...changes }),
      )
      return ok(undefined)
    })
  }

  async erase(id: PersonId): Promise<readonly SessionHash[]> {
    const sessions = await this.#connection.write('erase a person', () => {
      const losing = this.#connection.rows(
        sessionHashSchema,
        'SELECT DISTINCT sessionIdHash FROM grantedSeats WHERE personId = :id',
        { id },
      )
      this.#connection.run('DELETE FROM people WHERE id = :id', { id })
      return losing.map(({ sessionIdHash }) => sessionIdHash)
    })
    await this.#connection.checkpoint()
    return sessions
  }

  async withoutSeat(moment: Instant): Promise<readonly PersonId[]> {
    return this.#connection.read('look for people without a seat', () => {
      const found = this.#connection.rows(
        personIdSchema,
        `SELECT id FROM people WHERE createdAt < :moment AND accountOrganisationId IS NULL
           AND NOT EXISTS (SELECT 1 FROM seats WHERE seats.personId = people.id)
         ORDER BY id`,
        { moment },
      )
      return found.map(({ id }) => id)
    })
  }

  async hasAccount(): Promise<boolean> {
    return this.#connection.read('look for an account', () => {
      const sql = 'SELECT 1 AS found FROM people WHERE accountOrganisationId IS NOT NULL LIMIT 1'
      return this.#connection.row(foundSchema, sql) !== null
    })
  }

  async accounts(): Promise<readonly Person[]> {
    return this.#connection.read('look up accounts', () => {
      const sql = `SELECT ${columns} FROM people WHERE accountOrganisationId IS NOT NULL ORDER BY id`
      return this.#connection.rows(personRowSchema, sql)
    })
  }

  #byIds(ids: readonly PersonId[]): readonly Person[] {
    return this.#connection.rows(
      personRowSchema,
      `SELECT ${columns} FROM people WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id`,
      { ids: JSON.stringify(ids) },
    )
  }
}

/** Adds a person within the caller's transaction. */
export function insertPerson(connection: Connection, person: NewPerson): void {
  connection.run(
    `INSERT INTO people (${columns})
     VALUES (:id, :name, :email, :emailSince, :language, :createdAt,
       :accountOrganisationId, :accountOrganisationName, :accountOrganisationKind)`,
    { ...changeableColumns({ ...person, emailSince: null }), createdAt: person.createdAt },
  )
}
