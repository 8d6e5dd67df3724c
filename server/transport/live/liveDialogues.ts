// The dialogues to which somebody is connected, and what the rest of the server tells them.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { unreachable } from '#shared/lib/assert.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { SessionHash } from '#server/storage/sessions.ts'
import type { DialogueNamespace, DialogueSocket } from './dialogueSocket.ts'
import { LiveDialogue } from './liveDialogue.ts'
import type { News } from './news.ts'

/** All dialogues that somebody is connected to here. */
export class LiveDialogues {
  readonly #dialogues = new Map<DialogueId, LiveDialogue>()
  readonly #clock: Clock
  readonly #tellOthers: (news: News) => void
  #dismissals = 0

  /** @param tellOthers passes news on to other nodes, where there are some */
  constructor(clock: Clock, tellOthers: (news: News) => void = () => undefined) {
    this.#clock = clock
    this.#tellOthers = tellOthers
  }

  /**
   * How many times seats have been taken away. A handshake that sees it grow looked up a seat that may be gone by the time it is
   * through.
   */
  get dismissals(): number {
    return this.#dismissals
  }

  /** Takes in a connection that the handshake has let through. */
  admit(socket: DialogueSocket, person: Participant, namespace: DialogueNamespace): LiveDialogue {
    const { room, cards } = socket.data.admission
    const live = this.#dialogues.get(room.id) ?? new LiveDialogue(room, namespace, cards, this.#clock)
    this.#dialogues.set(room.id, live)
    live.admit(socket, person)
    return live
  }

  /** Forgets a connection that has closed. */
  leave(socket: DialogueSocket): void {
    const live = this.#dialogues.get(socket.data.admission.room.id)
    live?.leave(socket)
    if (live?.isEmpty === true) this.#dialogues.delete(live.room.id)
  }

  /** Tells names that are new or have changed. */
  learnNames(dialogueId: DialogueId, cards: readonly PersonCard[]): void {
    this.#announce({ kind: 'names', dialogueId, cards })
  }

  /** Makes every page of the dialogue forget a name. */
  forgetName(dialogueId: DialogueId, personId: PersonId): void {
    this.#announce({ kind: 'name-erased', dialogueId, personId })
  }

  /** Tells the facilitators who waits in the lobby. */
  showLobby(dialogueId: DialogueId, waiting: readonly LobbyEntry[]): void {
    this.#announce({ kind: 'lobby', dialogueId, waiting })
  }

  /** Ends what these sessions have open as that person. */
  revoke(dialogueId: DialogueId, personId: PersonId, sessions: readonly SessionHash[]): void {
    this.#announce({ kind: 'seats-taken', dialogueId, personId, sessions })
  }

  /** Ends everything that a session has open. */
  signOut(session: SessionHash): void {
    this.#announce({ kind: 'session-ended', session })
  }

  /** Does what news asks for, on this node alone. */
  hear(news: News): void {
    switch (news.kind) {
      case 'names':
        return this.#dialogues.get(news.dialogueId)?.learnNames(news.cards)
      case 'name-erased':
        return this.#dialogues.get(news.dialogueId)?.forgetName(news.personId)
      case 'lobby':
        return this.#dialogues.get(news.dialogueId)?.showLobby(news.waiting)
      case 'seats-taken':
        this.#dismissals += 1
        return this.#dialogues.get(news.dialogueId)?.dismiss(({ data: { admission } }) => {
          return admission.personId === news.personId && news.sessions.includes(admission.sessionHash)
        }, 'revoked')
      case 'session-ended':
        this.#dismissals += 1
        for (const live of this.#dialogues.values()) {
          live.dismiss(({ data }) => data.admission.sessionHash === news.session, 'revoked')
        }
        return
      default:
        return unreachable(news)
    }
  }

  /** Every dialogue to which somebody is connected here. */
  get all(): readonly LiveDialogue[] {
    return [...this.#dialogues.values()]
  }

  #announce(news: News): void {
    this.hear(news)
    this.#tellOthers(news)
  }
}
