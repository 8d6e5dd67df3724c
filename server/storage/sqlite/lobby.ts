// The table of the lobby in SQLite.
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

const columns = 'id, dialogueId, organisationId, sessionIdHash, since, status, name, personId'

export class SqliteLobby implements LobbyStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async letWait(knocking: WaitingEntry, most: number): Promise<Result<WaitingEntry, 'full'>> {
    return this.#connection.write('add to the lobby', () => {
      const place = placeInLobby(this.#waitingIn(knocking.dialogueId), knocking, most)
      if (!place.ok) return place
      const { entry, isNew, replaced } = place.value
      for (const id of replaced) this.#connection.run('DELETE FROM lobby WHERE id = :id', { id })
      if (isNew) {
        this.#connection.run(
          `INSERT INTO lobby (${columns})
           VALUES (:id, :dialogueId, :organisationId, :sessionIdHash, :since, :status, :name, NULL)`,
          { ...entry },
        )
      }
      return ok(entry)
    })
  }

  async byId(id: string): Promise<StoredLobbyEntry | null> {
    return this.#connection.read('read the lobby', () => this.#byId(id))
  }

  async waitingIn(dialogueId: DialogueId): Promise<readonly WaitingEntry[]> {
    return this.#connection.read('list the lobby', () => this.#waitingIn(dialogueId))
  }

  async decide(id: string, decision: LobbyDecision): Promise<Result<StoredLobbyEntry, 'not-waiting'>> {
    return this.#connection.write('decide in the lobby', () => {
      const entry = this.#byId(id)
      if (entry?.status !== 'waiting') return err('not-waiting')
      if (decision.status === 'admitted') {
        insertPerson(this.#connection, decision.person)
        grantSeat(this.#connection, entry.sessionIdHash, decision.seat)
      }
      this.#connection.run(
        'UPDATE lobby SET status = :status, name = NULL, personId = :personId WHERE id = :id',
        {
          id,
          status: decision.status,
          personId: decision.status === 'admitted' ? decision.person.id : null,
        },
      )
      const decided = this.#byId(id)
      assert(decided !== null, 'an entry that was decided is there')
      return ok(decided)
    })
  }

  async removeOlder(moment: Instant): Promise<void> {
    await this.#connection.write('clear the lobby', () =>
      this.#connection.run('DELETE FROM lobby WHERE since < :moment', { moment }),
    )
  }

  #byId(id: string): StoredLobbyEntry | null {
    return this.#connection.row(lobbyRowSchema, `SELECT ${columns} FROM lobby WHERE id = :id`, { id })
  }

  #waitingIn(dialogueId: DialogueId): readonly WaitingEntry[] {
    return this.#connection.rows(
      waitingRowSchema,
      `SELECT ${columns} FROM lobby
       WHERE dialogueId = :dialogueId AND status = 'waiting' ORDER BY since, rowid`,
      { dialogueId },
    )
  }
}
