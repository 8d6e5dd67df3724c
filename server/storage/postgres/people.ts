// The table of people in PostgreSQL.
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
import type { Statements } from './statements.ts'

const columns = `id, name, email, email_since, language, created_at,
  account_organisation_id, account_organisation_name, account_organisation_kind`

const foundSchema = z.object({ found: z.int() })

export class PostgresPeople implements PeopleStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(person: NewPerson): Promise<void> {
    await this.#connection.single('add a person', (db) => insertPerson(db, person))
  }

  async byIds(ids: readonly PersonId[]): Promise<readonly Person[]> {
    return this.#connection.single('read people', (db) =>
      db.rows(personRowSchema, `SELECT ${columns} FROM people WHERE id = ANY (:ids)`, { ids }),
    )
  }

  async update(id: PersonId, changes: PersonChanges): Promise<Result<void, 'not-found'>> {
    return this.#connection.write('change a person', async (db) => {
      const person = await lockPerson(db, id)
      if (person === null) return err('not-found')
      await db.run(
        `UPDATE people SET name = :name, email = :email, email_since = :emailSince, language = :language,
           account_organisation_id = :accountOrganisationId,
           account_organisation_name = :accountOrganisationName,
           account_organisation_kind = :accountOrganisationKind
         WHERE id = :id`,
        changeableColumns({ ...person, ...changes }),
      )
      return ok(undefined)
    })
  }

  async erase(id: PersonId): Promise<readonly SessionHash[]> {
    return this.#connection.write('erase a person', async (db) => {
      // Whoever grants this person a seat at the same moment waits from here on, and is then refused.
      await lockPerson(db, id)
      const losing = await db.rows(
        sessionHashSchema,
        'SELECT DISTINCT session_id_hash FROM granted_seats WHERE person_id = :id',
        { id },
      )
      await db.run('DELETE FROM people WHERE id = :id', { id })
      return losing.map(({ sessionIdHash }) => sessionIdHash)
    })
  }

  async withoutSeat(moment: Instant): Promise<readonly PersonId[]> {
    return this.#connection.single('look for people without a seat', async (db) => {
      const found = await db.rows(
        personIdSchema,
        `SELECT id FROM people WHERE created_at < :moment AND account_organisation_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM seats WHERE seats.person_id = people.id)
         ORDER BY id COLLATE "C"`,
        { moment },
      )
      return found.map(({ id }) => id)
    })
  }

  async hasAccount(): Promise<boolean> {
    return this.#connection.single('look for an account', async (db) => {
      const sql = 'SELECT 1 AS found FROM people WHERE account_organisation_id IS NOT NULL LIMIT 1'
      return (await db.row(foundSchema, sql)) !== null
    })
  }

  async accounts(): Promise<readonly Person[]> {
    return this.#connection.single('look up accounts', (db) => {
      const sql = `SELECT ${columns} FROM people WHERE account_organisation_id IS NOT NULL ORDER BY id COLLATE "C"`
      return db.rows(personRowSchema, sql)
    })
  }
}

/** Adds a person within the caller's transaction. */
export async function insertPerson(db: Statements, person: NewPerson): Promise<void> {
  await db.run(
    `INSERT INTO people (${columns})
     VALUES (:id, :name, :email, :emailSince, :language, :createdAt,
       :accountOrganisationId, :accountOrganisationName, :accountOrganisationKind)`,
    { ...changeableColumns({ ...person, emailSince: null }), createdAt: person.createdAt },
  )
}

function lockPerson(db: Statements, id: PersonId): Promise<Person | null> {
  return db.row(personRowSchema, `SELECT ${columns} FROM people WHERE id = :id FOR UPDATE`, { id })
}
