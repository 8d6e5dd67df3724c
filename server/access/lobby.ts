// The lobby: somebody with the room link gives a name and waits until a facilitator answers.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import type { Knock, LobbyEntry, LobbyStatus } from '#shared/protocol/http/lobby.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { LobbyStore, StoredLobbyEntry, WaitingEntry } from '#server/storage/lobby.ts'
import type { SessionHash } from '#server/storage/sessions.ts'

/** The most who may wait in one lobby; more at once are not people. */
export const MOST_WAITING = 100

/** What a lobby stands on. */
export interface LobbyServices {
  readonly store: LobbyStore
  readonly clock: Clock
  readonly newId: () => string
}

/** The lobbies of all dialogues. */
export class Lobby {
  readonly #services: LobbyServices

  constructor(services: LobbyServices) {
    this.#services = services
  }

  /** Who waits in a dialogue's lobby, the first to come first. Rejects with a `StorageError`. */
  async waitingIn(dialogueId: DialogueId): Promise<readonly LobbyEntry[]> {
    const waiting = await this.#services.store.waitingIn(dialogueId)
    return waiting.map(asSeen)
  }

  /**
   * Lets somebody wait; one who waits already, by the same session, keeps the place, also under a new name. `null` when the lobby
   * is full. Rejects with a `StorageError`.
   */
  async knock(
    dialogueId: DialogueId,
    { name, organisationId }: Knock,
    sessionIdHash: SessionHash,
  ): Promise<LobbyEntry | null> {
    const { store, clock, newId } = this.#services
    const knocking: WaitingEntry = {
      id: newId(),
      dialogueId,
      organisationId,
      sessionIdHash,
      since: clock(),
      status: 'waiting',
      name,
    }
    const waits = await store.letWait(knocking, MOST_WAITING)
    return waits.ok ? asSeen(waits.value) : null
  }

  /** How it goes for an entry, to the session that knocked and to nobody else. Rejects with a `StorageError`. */
  async status(entryId: string, sessionIdHash: SessionHash): Promise<LobbyStatus | null> {
    const entry = await this.#services.store.byId(entryId)
    if (entry === null || entry.sessionIdHash !== sessionIdHash) return null
    switch (entry.status) {
      case 'waiting':
      case 'declined':
        return { status: entry.status }
      case 'admitted':
        return { status: 'admitted', dialogueId: entry.dialogueId, personId: entry.personId }
    }
  }

  /** The entry when it is of that dialogue, or `null`. Rejects with a `StorageError`. */
  async entry(dialogueId: DialogueId, entryId: string): Promise<StoredLobbyEntry | null> {
    const entry = await this.#services.store.byId(entryId)
    return entry?.dialogueId === dialogueId ? entry : null
  }

  /** Admits somebody who waits as the new person `personId`, whose seat their session gets. Rejects with a `StorageError`. */
  admit(
    { id, dialogueId, name }: WaitingEntry,
    personId: PersonId,
  ): Promise<Result<StoredLobbyEntry, 'not-waiting'>> {
    const { store, clock } = this.#services
    const at = clock()
    return store.decide(id, {
      status: 'admitted',
      person: { id: personId, name, email: null, language: 'sv', account: null, createdAt: at },
      seat: { dialogueId, personId, linkId: null, grantedAt: at },
    })
  }

  /** Declines somebody who waits. Rejects with a `StorageError`. */
  decline({ id }: WaitingEntry): Promise<Result<StoredLobbyEntry, 'not-waiting'>> {
    return this.#services.store.decide(id, { status: 'declined' })
  }
}

function asSeen({ id, name, organisationId, since }: WaitingEntry): LobbyEntry {
  return { id, name, organisationId, since }
}
