// The rooms that are in memory: each dialogue is loaded once, when somebody needs it, and let go when nobody does.
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { DialogueRoom } from './room.ts'
import type { RoomServices } from './room.ts'

/** How long a room that nobody uses stays in memory; far longer than any request holds on to one. */
export const ROOM_KEPT_FOR = minutes(10)

/** The rooms of this node. */
export class DialogueRooms {
  readonly #services: RoomServices
  readonly #scheduler: Scheduler
  readonly #rooms = new Map<DialogueId, Promise<DialogueRoom | null>>()
  readonly #unloads = new Map<DialogueId, Cancel>()

  constructor(services: RoomServices, scheduler: Scheduler) {
    this.#services = services
    this.#scheduler = scheduler
  }

  /**
   * The room of a dialogue, the same for all who ask; `null` when there is no such dialogue. Whoever keeps it for longer than a
   * request subscribes to it. Rejects with a `StorageError`; the next to ask tries again.
   */
  find(id: DialogueId): Promise<DialogueRoom | null> {
    const known = this.#rooms.get(id)
    if (known !== undefined) {
      if (this.#unloads.has(id)) this.#unloadLater(id, known)
      return known
    }
    const loading = this.#load(id)
    this.#rooms.set(id, loading)
    return loading
  }

  /**
   * The state of a dialogue for one look at it: of what is not in memory already nothing stays there. `null` when there is no such
   * dialogue. Rejects with a `StorageError`.
   */
  async look(id: DialogueId): Promise<DialogueState | null> {
    const room = await (this.#rooms.get(id) ?? DialogueRoom.load(id, this.#services))
    return room?.state ?? null
  }

  /**
   * Makes a room that is in memory take in what another node has written up to number `seq`; all there is by default. Rejects with a
   * `StorageError`.
   */
  async readOn(id: DialogueId, seq = Number.POSITIVE_INFINITY): Promise<void> {
    const room = await this.#rooms.get(id)
    if (room != null && room.state.seq < seq) await room.readOn()
  }

  /** The dialogues that are in memory. */
  get loaded(): readonly DialogueId[] {
    return [...this.#rooms.keys()]
  }

  /** Resolves when every command given so far in any room is answered. */
  async settled(): Promise<void> {
    // One that could not be loaded has no commands; whoever asked for it has been told.
    const loaded = await Promise.allSettled(this.#rooms.values())
    const rooms = loaded.flatMap((room) => (room.status === 'fulfilled' && room.value ? [room.value] : []))
    await Promise.all(rooms.map((room) => room.settled()))
  }

  /** Forgets every room and lets no timer run on. */
  stop(): void {
    for (const cancel of this.#unloads.values()) cancel()
    this.#unloads.clear()
    this.#rooms.clear()
  }

  async #load(id: DialogueId): Promise<DialogueRoom | null> {
    let room: DialogueRoom | null = null
    try {
      room = await DialogueRoom.load(id, this.#services)
    } finally {
      if (room === null) this.#rooms.delete(id)
    }
    const loaded = this.#rooms.get(id)
    if (loaded !== undefined) this.#unloadLater(id, loaded)
    return room
  }

  #unloadLater(id: DialogueId, loaded: Promise<DialogueRoom | null>): void {
    this.#unloads.get(id)?.()
    const unload = async (): Promise<void> => {
      const room = await loaded
      if (this.#rooms.get(id) !== loaded) return
      if (room?.idle === false) return this.#unloadLater(id, loaded)
      this.#rooms.delete(id)
      this.#unloads.delete(id)
    }
    this.#unloads.set(
      id,
      this.#scheduler.after(ROOM_KEPT_FOR, () => void unload()),
    )
  }
}
