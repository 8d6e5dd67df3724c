// The rooms that are open: one for each slot, made when the first connection comes and gone some time after the last.
import * as Y from 'yjs'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'
import type { NotesConnection } from './connection.ts'
import { assembleDocument } from './document.ts'
import { NotesRoom } from './room.ts'
import type { RoomServices } from './roomWriter.ts'

export class NotesRooms {
  readonly #services: RoomServices
  readonly #rooms = new Map<string, NotesRoom>()

  constructor(services: RoomServices) {
    this.#services = services
  }

  /** The room of a slot, opened when it is not. */
  open(key: NotesRoomKey): NotesRoom {
    const name = nameOf(key)
    const known = this.#rooms.get(name)
    if (known) return known
    const room = new NotesRoom({
      key,
      services: this.#services,
      onGone: () => {
        this.#rooms.delete(name)
        this.#services.counters.rooms = this.#rooms.size
      },
    })
    this.#rooms.set(name, room)
    this.#services.counters.rooms = this.#rooms.size
    room.open()
    return room
  }

  /** The room of a slot when it is open. */
  find(key: NotesRoomKey): NotesRoom | null {
    return this.#rooms.get(nameOf(key)) ?? null
  }

  /** Every room that is open. */
  get all(): readonly NotesRoom[] {
    return [...this.#rooms.values()]
  }

  /** A document as one update, with everything received so far, whether or not its room is open. */
  async read(key: NotesRoomKey): Promise<Uint8Array> {
    const room = this.#rooms.get(nameOf(key))
    return room ? room.read() : this.#load(key)
  }

  /**
   * A document as one update, with everything that is on disk and everything received here so far. Unlike `read` it looks past what
   * is in memory, which may lack what another node has just written.
   */
  async readStored(key: NotesRoomKey): Promise<Uint8Array> {
    await this.#rooms.get(nameOf(key))?.settled()
    return this.#load(key)
  }

  /** Every connection and the room it is in. */
  *connections(): Generator<readonly [NotesRoom, NotesConnection]> {
    for (const room of this.#rooms.values()) {
      for (const connection of room.connections) yield [room, connection]
    }
  }

  /** Resolves when everything received so far is on disk, in every room where that was possible. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#rooms.values()].map((room) => room.settled()))
  }

  /** Forgets all rooms. */
  stop(): void {
    for (const room of this.#rooms.values()) room.stop()
  }

  async #load(key: NotesRoomKey): Promise<Uint8Array> {
    const { doc } = assembleDocument(await this.#services.log.load(key))
    const state = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return state
  }
}

const nameOf = ({ dialogueId, slotId }: NotesRoomKey): string => `${dialogueId}/${slotId}`
