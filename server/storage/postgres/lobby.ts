// The table of the lobby in PostgreSQL.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { assert } from '#shared/lib/assert.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { LobbyDecision, LobbyStore, StoredLobbyEntry, WaitingEntry } from '../lobby.ts'
import { placeInLobby } from '../placeInLobby.ts'
import { lobbyRowSchema, waitingRowSchema } from '../rows/lobbyRow.ts'
import type { Connection } from './connection.ts'
import { insertPerson } from './people.ts'
import { grantSeat } from './sessions.ts'
import type { Statements } from './statements.ts'

const columns = 'id, dialogue_id, organisation_id, session_id_hash, since, status, name, person_id'

export class PostgresLobby implements LobbyStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async letWait(knocking: WaitingEntry, most: number): Promise<Result<WaitingEntry, 'full'>> {
    const { dialogueId } = knocking
    return this.#connection.write('add to the lobby', async (db) => {
      // Of those who knock at once, each sees the places of those before.
      const room = `lobby of ${dialogueId}`
      await db.run('SELECT pg_advisory_xact_lock(hashtextextended(:room::text, 0))', { room })
      const place = placeInLobby(await waitingIn(db, dialogueId), knocking, most)
      if (!place.ok) return place
      const { entry, isNew, replaced } = place.value
      // One that has been decided meanwhile stays: whoever waited is to learn of it.
      await db.run(`DELETE FROM lobby WHERE id = ANY (:replaced) AND status = 'waiting'`, { replaced })
      if (isNew) {
        await db.run(
          `INSERT INTO lobby (${columns})
           VALUES (:id, :dialogueId, :organisationId, :sessionIdHash, :since, :status, :name, NULL)`,
          { ...entry },
        )
      }
      return ok(entry)
    })
  }

  async byId(id: string): Promise<StoredLobbyEntry | null> {
    return this.#connection.single('read the lobby', (db) =>
      db.row(lobbyRowSchema, `SELECT ${columns} FROM lobby WHERE id = :id`, { id }),
    )
  }

  async waitingIn(dialogueId: DialogueId): Promise<readonly WaitingEntry[]> {
    return this.#connection.single('list the lobby', (db) => waitingIn(db, dialogueId))
  }

  async decide(id: string, decision: LobbyDecision): Promise<Result<StoredLobbyEntry, 'not-waiting'>> {
    return this.#connection.write('decide in the lobby', async (db) => {
      const entry = await db.row(lobbyRowSchema, `SELECT ${columns} FROM lobby WHERE id = :id FOR UPDATE`, {
        id,
      })
      if (entry?.status !== 'waiting') return err('not-waiting')
      if (decision.status === 'admitted') {
        await insertPerson(db, decision.person)
        await grantSeat(db, entry.sessionIdHash, decision.seat)
      }
      const decided = await db.row(
        lobbyRowSchema,
        `UPDATE lobby SET status = :status, name = NULL, person_id = :personId
         WHERE id = :id RETURNING ${columns}`,
        {
          id,
          status: decision.status,
          personId: decision.status === 'admitted' ? decision.person.id : null,
        },
      )
      assert(decided !== null, 'an entry that was decided is there')
      return ok(decided)
    })
  }

  async removeOlder(moment: Instant): Promise<void> {
    await this.#connection.single('clear the lobby', (db) =>
      db.run('DELETE FROM lobby WHERE since < :moment', { moment }),
    )
  }
}

function waitingIn(db: Statements, dialogueId: DialogueId): Promise<readonly WaitingEntry[]> {
  return db.rows(
    waitingRowSchema,
    `SELECT ${columns} FROM lobby
     WHERE dialogue_id = :dialogueId AND status = 'waiting' ORDER BY since, place`,
    { dialogueId },
  )
}
