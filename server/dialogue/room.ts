// A dialogue while somebody needs it: its state in memory, and the only way to change it.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import { decide } from '#shared/dialogue/decide.ts'
import { evolve, replay } from '#shared/dialogue/evolve.ts'
import type { Rejection } from '#shared/dialogue/rejection.ts'
import { instant } from '#shared/time/instant.ts'
import type { Clock } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import type { CommandAnswer } from '#shared/protocol/socket.ts'
import type { CommandKey } from '#server/storage/eventLog.ts'
import { StorageError } from '#server/storage/storageError.ts'
import type { DialogueLogger } from './logger.ts'
import { actorOf, authorOf, keyOf } from './order.ts'
import type { Order } from './order.ts'
import { readModelsAfter } from './readModels.ts'
import { TaskQueue } from './taskQueue.ts'
import type { RoomLog } from './timedLog.ts'

/** What a room stands on. */
export interface RoomServices {
  readonly events: RoomLog
  readonly clock: Clock
  readonly newId: () => string
  readonly logger: DialogueLogger
  /** Told of every change in every room, after the room's own listeners; it keeps no room in memory. */
  readonly onPublished: (publication: Publication) => void
}

/** Events that are on disk, with the state that they lead to. */
export interface Publication {
  readonly events: readonly RecordedEvent[]
  readonly before: DialogueState
  readonly state: DialogueState
  /** Whether they were decided in this room; otherwise they were found in the log. */
  readonly decidedHere: boolean
}

/** Commands that may wait in one room; a room of a hundred people is far below it. */
export const MOST_WAITING = 500
/** How often a command is decided anew when somebody else wrote first. Of two nodes that write all the time each loses every other time. */
const MOST_ATTEMPTS = 40
/** How many of the last events are kept in memory for clients that missed some; who missed more gets the whole state. */
const KEPT_EVENTS = 2000

const unavailable = (message: string): CommandAnswer => refusal({ code: 'unavailable', message })

/** One dialogue in memory. There is one for each on a node. */
export class DialogueRoom {
  readonly #services: RoomServices
  readonly #queue = new TaskQueue(MOST_WAITING)
  readonly #listeners = new Set<(publication: Publication) => void>()
  #state: DialogueState
  #recent: readonly RecordedEvent[]

  private constructor(state: DialogueState, log: readonly RecordedEvent[], services: RoomServices) {
    this.#state = state
    this.#recent = log.slice(-KEPT_EVENTS)
    this.#services = services
  }

  /** Replays a dialogue's log; `null` when there is no such dialogue. Rejects with a `StorageError`. */
  static async load(id: DialogueId, services: RoomServices): Promise<DialogueRoom | null> {
    const log = await services.events.read(id, 0)
    const state = replay(id, log)
    return state === null ? null : new DialogueRoom(state, log, services)
  }

  get id(): DialogueId {
    return this.#state.id
  }

  /** The state after everything that is on disk and known here. */
  get state(): DialogueState {
    return this.#state
  }

  /** Whether nobody listens and nothing is under way. */
  get idle(): boolean {
    return this.#listeners.size === 0 && this.#queue.idle
  }

  /**
   * Carries out one command after those before it. When the answer is `ok`, what follows from the command is on disk and all
   * listeners have been told. Rejects for our own bugs alone: a storage that fails is the answer `unavailable`.
   */
  give(order: Order): Promise<CommandAnswer> {
    return this.#queue.run(() => this.#carryOut(order)) ?? Promise.resolve(unavailable('Too much at once'))
  }

  /**
   * Takes in what has been written by another node, after the commands before it. Does nothing when too much waits already: those
   * commands read on by themselves. Rejects with a `StorageError`.
   */
  async readOn(): Promise<void> {
    await this.#queue.run(() => this.#readOn())
  }

  /** Resolves when every command given so far is answered. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }

  /** The events after number `afterSeq`, in order; `null` when that is too long ago, or has not been. */
  since(afterSeq: number): readonly RecordedEvent[] | null {
    const missing = this.#state.seq - afterSeq
    if (missing < 0 || missing > this.#recent.length) return null
    return missing === 0 ? [] : this.#recent.slice(-missing)
  }

  /** Calls `listener` after each change, before the command is answered; returns what ends that. */
  subscribe(listener: (publication: Publication) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #carryOut(order: Order): Promise<CommandAnswer> {
    const key = keyOf(order)
    try {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const answer = (await this.#earlierAnswer(key)) ?? (await this.#attempt(order, key))
        if (answer !== 'conflict') return answer
        await this.#readOn()
      }
      return unavailable('Others wrote at the same time; try again')
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      const { logger } = this.#services
      logger.error({ dialogueId: this.id, command: order.command.type, err: error }, 'command not stored')
      return unavailable('It cannot be stored now; nothing was changed')
    }
  }

  async #earlierAnswer(key: CommandKey | null): Promise<CommandAnswer | null> {
    if (key === null) return null
    const answer = await this.#services.events.answerTo(this.id, key)
    // Stored, though the one who stored it could not tell: by another node, or just before a storage failed.
    if (answer?.ok === true && answer.seq > this.#state.seq) await this.#readOn()
    return answer
  }

  async #attempt(order: Order, key: CommandKey | null): Promise<CommandAnswer | 'conflict'> {
    const { events, clock, newId } = this.#services
    const before = this.#state
    const actor = actorOf(before, order)
    if (actor === null) return refusal({ code: 'not-allowed', message: 'No longer part of the dialogue' })
    // A clock that was set back must not make a later event the earlier one.
    const now = instant(Math.max(clock(), before.changedAt))
    const decision = decide(before, order.command, { now, today: dayOf(now), actor, newId })
    if (!decision.ok) {
      // A refusal is not checked by writing, so it is on the newest state only if nobody has written meanwhile.
      if (await this.#readOn()) return 'conflict'
      const answer = refusal(decision.error)
      if (key !== null) await events.keepAnswer(this.id, { ...key, answer })
      return answer
    }
    const by = authorOf(order.giver)
    const recorded = decision.value.map((event, offset): RecordedEvent => {
      return { seq: before.seq + 1 + offset, at: now, by, event }
    })
    const after = recorded.reduce(evolve, before)
    const answer: CommandAnswer = { ok: true, seq: after.seq }
    const appended = await events.append({
      dialogueId: this.id,
      after: before.seq,
      events: recorded,
      command: key === null ? null : { ...key, answer },
      readModels: readModelsAfter(before, after),
    })
    if (!appended.ok) return appended.error
    this.#advance(recorded, after, true)
    return answer
  }

  /** Takes in what has been written by somebody else; says whether there was any. */
  async #readOn(): Promise<boolean> {
    const missed = await this.#services.events.read(this.id, this.#state.seq)
    if (missed.length > 0) this.#advance(missed, missed.reduce(evolve, this.#state), false)
    return missed.length > 0
  }

  #advance(events: readonly RecordedEvent[], state: DialogueState, decidedHere: boolean): void {
    const before = this.#state
    this.#state = state
    this.#recent = [...this.#recent, ...events].slice(-KEPT_EVENTS)
    const publication = { events, before, state, decidedHere }
    for (const listener of this.#listeners) listener(publication)
    this.#services.onPublished(publication)
  }
}

function refusal(rejection: Rejection): CommandAnswer {
  return { ok: false, rejection }
}
