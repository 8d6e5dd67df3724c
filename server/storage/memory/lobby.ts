// The table of the lobby in memory.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { LobbyDecision, LobbyStore, StoredLobbyEntry, WaitingEntry } from '../lobby.ts'
import { placeInLobby } from '../placeInLobby.ts'
import { mustBe, mustBeNew } from './accessTables.ts'
import type { AccessTables } from './accessTables.ts'

export class MemoryLobby implements LobbyStore {
  readonly #tables: AccessTables

  constructor(tables: AccessTables) {
    this.#tables = tables
  }

  async letWait(knocking: WaitingEntry, most: number): Promise<Result<WaitingEntry, 'full'>> {
    const { lobby, sessions } = this.#tables
    const place = placeInLobby(this.#waitingIn(knocking.dialogueId), knocking, most)
    if (!place.ok) return place
    const { entry, isNew, replaced } = place.value
    if (isNew) {
      mustBeNew(!lobby.has(entry.id), 'the id of a lobby entry is used once')
      mustBe(sessions.has(entry.sessionIdHash), 'a lobby entry is of a session that exists')
      lobby.set(entry.id, entry)
    }
    for (const id of replaced) lobby.delete(id)
    return ok(entry)
  }

  async byId(id: string): Promise<StoredLobbyEntry | null> {
    return this.#tables.lobby.get(id) ?? null
  }

  async waitingIn(dialogueId: DialogueId): Promise<readonly WaitingEntry[]> {
    return this.#waitingIn(dialogueId)
  }

  async decide(id: string, decision: LobbyDecision): Promise<Result<StoredLobbyEntry, 'not-waiting'>> {
    const entry = this.#tables.lobby.get(id)
    if (entry?.status !== 'waiting') return err('not-waiting')
    if (decision.status === 'admitted') {
      this.#tables.insertPerson(decision.person)
      this.#tables.grantSeat(entry.sessionIdHash, decision.seat)
    }
    const decided = decidedEntry(entry, decision)
    this.#tables.lobby.set(id, decided)
    return ok(decided)
  }

  async removeOlder(moment: Instant): Promise<void> {
    const { lobby } = this.#tables
    for (const { id, since } of lobby.values()) if (since < moment) lobby.delete(id)
  }

  #waitingIn(dialogueId: DialogueId): readonly WaitingEntry[] {
    return [...this.#tables.lobby.values()]
      .filter((entry) => entry.status === 'waiting')
      .filter((entry) => entry.dialogueId === dialogueId)
      .toSorted((a, b) => a.since - b.since)
  }
}

function decidedEntry(entry: WaitingEntry, decision: LobbyDecision): StoredLobbyEntry {
  const { status: _waiting, name: _forgotten, ...knock } = entry
  return decision.status === 'declined'
    ? { ...knock, status: 'declined' }
    : { ...knock, status: 'admitted', personId: decision.person.id }
}
