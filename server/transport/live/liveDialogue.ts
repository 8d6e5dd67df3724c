// A dialogue to which somebody is connected: tells each connection what it may know, as it happens.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import type { Participant } from '#shared/dialogue/participants/state.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import type { FarewellReason, Welcome } from '#shared/protocol/socket.ts'
import type { Clock } from '#shared/time/instant.ts'
import { audienceOf, visibleDirectory } from '#shared/protocol/visibility.ts'
import type { Audience } from '#shared/protocol/visibility.ts'
import type { DialogueRoom, Publication } from '#server/dialogue/room.ts'
import { batchOf, catchUp } from './catchUp.ts'
import type { Admission, DialogueNamespace, DialogueSocket } from './dialogueSocket.ts'

const audiences: readonly Audience[] = ['participants', 'screens']

/** One dialogue with those who are connected to it here. */
export class LiveDialogue {
  readonly room: DialogueRoom
  readonly #namespace: DialogueNamespace
  readonly #clock: Clock
  readonly #names = new Map<PersonId, PersonCard>()
  readonly #sockets = new Set<DialogueSocket>()
  readonly #unsubscribe: () => void

  /** @param cards the names of everybody in the dialogue */
  constructor(room: DialogueRoom, namespace: DialogueNamespace, cards: readonly PersonCard[], clock: Clock) {
    this.room = room
    this.#clock = clock
    this.#namespace = namespace
    for (const card of cards) this.#names.set(card.id, card)
    this.#unsubscribe = room.subscribe((publication) => this.#publish(publication))
  }

  /** Who is connected here, by which session. */
  get admissions(): readonly Admission[] {
    return [...this.#sockets].map(({ data }) => data.admission)
  }

  get isEmpty(): boolean {
    return this.#sockets.size === 0
  }

  /** Takes in a connection and welcomes it; from then on it is told of everything that its role may know. */
  admit(socket: DialogueSocket, person: Participant): void {
    this.#sockets.add(socket)
    this.#welcome(socket, person, catchUp(this.room, audienceOf(person.role), socket.data.admission.afterSeq))
  }

  /** Forgets a connection that has closed. */
  leave(socket: DialogueSocket): void {
    this.#sockets.delete(socket)
    if (this.isEmpty) this.#unsubscribe()
  }

  /** Tells names that are new or have changed to all who may know them. */
  learnNames(cards: readonly PersonCard[]): void {
    for (const card of cards) this.#names.set(card.id, card)
    this.#announce(cards)
  }

  /** Forgets a name, here and on every page. */
  forgetName(personId: PersonId): void {
    if (!this.#names.delete(personId)) return
    // A directory can only add; a welcome replaces what a page knows.
    for (const socket of this.#sockets) this.#greetAgain(socket, this.room.state.seq)
  }

  /** Tells those who may answer who waits in the lobby. */
  showLobby(waiting: readonly LobbyEntry[]): void {
    this.#namespace.to(this.#hosts).emit('lobby', waiting)
  }

  /** Ends connections, after telling them why. */
  dismiss(isMeant: (socket: DialogueSocket) => boolean, reason: FarewellReason): void {
    for (const socket of [...this.#sockets].filter(isMeant)) {
      socket.emit('farewell', reason)
      socket.disconnect(true)
    }
  }

  #publish(publication: Publication): void {
    const { events, state } = publication
    const seated = events.flatMap((recorded) => personOf(recorded))
    // The names of people whom screens come to know of go ahead of the event that shows them.
    this.#announce(seated.flatMap((id) => this.#names.get(id) ?? []))
    for (const audience of audiences) {
      this.#namespace.to(this.#audience(audience)).emit('events', batchOf(publication, audience))
    }
    for (const personId of seated) {
      if (state.participants.people[personId]?.removed === true) {
        this.dismiss(({ data }) => data.admission.personId === personId, 'removed')
      } else {
        // Another role sees other things, so it begins anew.
        for (const socket of this.#sockets) {
          if (socket.data.admission.personId === personId) this.#greetAgain(socket, null)
        }
      }
    }
  }

  #announce(cards: readonly PersonCard[]): void {
    for (const audience of audiences) {
      const visible = visibleDirectory(cards, this.room.state.participants, audience)
      if (visible.length > 0) this.#namespace.to(this.#audience(audience)).emit('directory', visible)
    }
  }

  #greetAgain(socket: DialogueSocket, afterSeq: number | null): void {
    const person = this.room.state.participants.people[socket.data.admission.personId]
    if (person === undefined) return
    this.#welcome(socket, person, catchUp(this.room, audienceOf(person.role), afterSeq))
  }

  #welcome(socket: DialogueSocket, person: Participant, missed: Welcome['catchUp']): void {
    const { id, organisationId, role } = person
    const audience = audienceOf(role)
    for (const other of audiences) if (other !== audience) void socket.leave(this.#audience(other))
    void socket.join(this.#audience(audience))
    void (mayEver(role, 'people.manage') ? socket.join(this.#hosts) : socket.leave(this.#hosts))
    socket.emit('welcome', {
      you: { personId: id, name: this.#names.get(id)?.name ?? '', organisationId, role },
      directory: visibleDirectory([...this.#names.values()], this.room.state.participants, audience),
      serverNow: this.#clock(),
      catchUp: missed,
    })
  }

  #audience(audience: Audience): string {
    return `${this.room.id}/${audience}`
  }

  /** Those who may answer in the lobby. */
  get #hosts(): string {
    return `${this.room.id}/hosts`
  }
}

/** Whose seat an event changes. */
function personOf({ event }: RecordedEvent): readonly PersonId[] {
  switch (event.type) {
    case 'person.invited':
    case 'person.changed':
    case 'person.removed':
      return [event.personId]
    default:
      return []
  }
}
