// This server as one of several nodes: it tells that it lives, hears the others, and looks in the storage when it may have missed something.
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { Bus } from '#server/bus/bus.ts'
import { ALIVE_EVERY } from '#server/dialogue/elsewhere.ts'
import type { Elsewhere } from '#server/dialogue/elsewhere.ts'
import { StorageError } from '#server/storage/storageError.ts'
import { compareLogs, compareTheRest } from './comparing.ts'
import type { ComparingServices } from './comparing.ts'
import { hear, loseNode } from './hearing.ts'

/** How often logs are looked at without a word from anybody: the longest that a lost message holds an event back. */
export const LOOK_EVERY = seconds(5)
/** The same while the bus is down, when names, lobbies and seats are looked at too, though less often. */
const LOOK_EVERY_WHILE_DEAF = seconds(1)
const LOOK_AT_THE_REST_EVERY = seconds(5)

/** What a node is joined to the others by. */
export interface NodeOptions {
  readonly bus: Bus
  readonly elsewhere: Elsewhere
  readonly scheduler: Scheduler
  readonly services: ComparingServices
}

/** This node among the others, from its start to its farewell. */
export class Node {
  readonly #options: NodeOptions
  #alive: Cancel | null = null
  #look: Cancel | null = null
  #stopped = false
  #lastComparedAll = milliseconds(Number.NEGATIVE_INFINITY)

  constructor(options: NodeOptions) {
    this.#options = options
  }

  /** Begins to hear and to be heard. To be called once. */
  start(): void {
    const { bus, services, elsewhere } = this.#options
    bus.listen({
      onMessage: (message, fromNode) => {
        void this.#attempt(async () => {
          await hear(message, fromNode, services, elsewhere)
          if (message.kind === 'back') await this.#compareAll()
        })
      },
      onConnected: () => {
        elsewhere.listenAnew()
        bus.publish({ kind: 'back' })
        this.#tellAlive()
        void this.#attempt(() => this.#compareAll())
      },
    })
    this.#armAlive()
    this.#armLook()
  }

  /** Tells the others that this node stops: its people will come to them. From then on it does not look any more. */
  sayFarewell(): void {
    this.#stopped = true
    this.#alive?.()
    this.#look?.()
    this.#options.bus.publish({ kind: 'stopping' })
  }

  /** Leaves the bus, once there is nothing more to tell. */
  async leave(): Promise<void> {
    await this.#options.bus.close()
  }

  #armAlive(): void {
    this.#alive = this.#options.scheduler.after(ALIVE_EVERY, () => {
      this.#tellAlive()
      for (const node of this.#options.elsewhere.silent()) {
        void this.#attempt(() => loseNode(node, this.#options.services))
      }
      this.#armAlive()
    })
  }

  #tellAlive(): void {
    const { bus, services } = this.#options
    bus.publish({ kind: 'alive', people: services.attendance.connected() })
  }

  #armLook(): void {
    const { bus, scheduler } = this.#options
    this.#look = scheduler.after(bus.connected ? LOOK_EVERY : LOOK_EVERY_WHILE_DEAF, () => {
      // The next look waits for this one: a slow database is not asked for more than it can give.
      void this.#attempt(() => this.#lookAround()).then(() => {
        if (!this.#stopped) this.#armLook()
      })
    })
  }

  async #lookAround(): Promise<void> {
    const { bus, scheduler, services } = this.#options
    const since = scheduler.elapsed() - this.#lastComparedAll
    if (bus.connected || since < LOOK_AT_THE_REST_EVERY) await compareLogs(services)
    else await this.#compareAll()
  }

  async #compareAll(): Promise<void> {
    this.#lastComparedAll = this.#options.scheduler.elapsed()
    await compareLogs(this.#options.services)
    await compareTheRest(this.#options.services)
  }

  /** Never rejects: what the storage refuses now is seen at the next look. */
  async #attempt(action: () => Promise<void>): Promise<void> {
    const { logger } = this.#options.services
    try {
      await action()
    } catch (error) {
      if (this.#stopped) return
      if (error instanceof StorageError) logger.warn({ err: error }, 'other nodes not followed')
      else logger.error({ err: error }, 'word of another node not acted on')
    }
  }
}
