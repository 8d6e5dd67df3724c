// The table of the lobby in PostgreSQL.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { assert } from '#shared/lib/assert.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { LobbyDecision, LobbyStore, StoredLobbyEntry, WaitingEntry } from '../lobby.ts'
import { lobbyRowSchema, waitingRowSchema } from '../rows/lobbyRow.ts'
import type { Connection } from './connection.ts'
import { insertPerson } from './people.ts'
import { grantSeat } from './sessions.ts'

const columns = 'id, dialogue_id, organisation_id, session_id_hash, since, status, name, person_id'

export class PostgresLobby implements LobbyStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async insert(entry: WaitingEntry): Promise<void> {
    await this.#connection.single('add to the lobby', (db) =>
      db.run(
        `INSERT INTO lobby (${columns})
         VALUES (:id, :dialogueId, :organisationId, :sessionIdHash, :since, :status, :name, NULL)`,
        { ...entry },
      ),
    )
  }

  async byId(id: string): Promise<StoredLobbyEntry | null> {
    return this.#connection.single('read the lobby', (db) =>
      db.row(lobbyRowSchema, `SELECT ${columns} FROM lobby WHERE id = :id`, { id }),
    )
  }

  async waitingIn(dialogueId: DialogueId): Promise<readonly WaitingEntry[]> {
    return this.#connection.single('list the lobby', (db) =>
      db.rows(
        waitingRowSchema,
        `SELECT ${columns} FROM lobby
         WHERE dialogue_id = :dialogueId AND status = 'waiting' ORDER BY since, place`,
        { dialogueId },
      ),
    )
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

  async remove(id: string): Promise<void> {
    await this.#connection.single('remove from the lobby', (db) =>
      db.run('DELETE FROM lobby WHERE id = :id', { id }),
    )
  }

  async removeOlder(moment: Instant): Promise<void> {
    await this.#connection.single('clear the lobby', (db) =>
      db.run('DELETE FROM lobby WHERE since < :moment', { moment }),
    )
  }
}
