// The bus over Redis: which of the other nodes' words are understood, and whether any can be heard at all.
import { z } from 'zod'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { AdapterLine } from './adapterLine.ts'
import type { Bus, BusListener } from './bus.ts'
import { busMessageSchema } from './message.ts'
import type { BusMessage } from './message.ts'

/** Where the bus goes, and whose it is. */
export interface RedisBusOptions {
  /** `redis://…` or, encrypted, `rediss://…`. */
  readonly url: string
  readonly nodeId: string
  readonly scheduler: Scheduler
  readonly logger: BusLogger
}

/** The little that the bus needs of a log. */
export interface BusLogger {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** How often the node listens for its own voice; how often when it does not hear it. */
const ECHO_EVERY = seconds(3)
const ECHO_EVERY_WHILE_DEAF = milliseconds(250)
/** After how long a silence it opens a new line. */
export const SILENCE = seconds(9)
/** How long what was published last may take to go out. */
const LAST_WORDS = seconds(1)

const envelopeSchema = z.object({ from: z.string(), message: busMessageSchema.nullable() })

/** The bus of one of several nodes. It keeps trying for as long as it is not closed. */
export class RedisBus implements Bus {
  readonly nodeId: string
  readonly #options: RedisBusOptions
  #listener: BusListener | null = null
  #line: AdapterLine | null = null
  #connected = false
  #heardAt = milliseconds(0)
  #echo: Cancel | null = null

  constructor(options: RedisBusOptions) {
    this.nodeId = options.nodeId
    this.#options = options
  }

  get connected(): boolean {
    return this.#connected
  }

  publish(message: BusMessage): void {
    this.#say(message)
  }

  listen(listener: BusListener): void {
    this.#listener = listener
    this.#openLine()
    this.#armEcho()
  }

  async close(): Promise<void> {
    this.#echo?.()
    this.#listener = null
    this.#connected = false
    const line = this.#line
    this.#line = null
    if (line === null) return
    // Cutting the line ends the wait.
    const cancel = this.#options.scheduler.after(LAST_WORDS, () => line.cut())
    await line.spoken()
    cancel()
    line.cut()
  }

  #openLine(): void {
    this.#line?.cut()
    this.#heardAt = this.#options.scheduler.elapsed()
    this.#line = new AdapterLine(this.#options.url, this.nodeId, {
      onWord: (word) => this.#receive(word),
      onEcho: () => this.#heard(),
      onBroken: () => this.#lost(),
    })
  }

  #say(message: BusMessage | null): void {
    this.#line?.say({ from: this.nodeId, message })
  }

  /** Both directions work. */
  #heard(): void {
    this.#heardAt = this.#options.scheduler.elapsed()
    if (this.#connected) return
    this.#connected = true
    this.#options.logger.info({}, 'bus connected')
    this.#listener?.onConnected()
  }

  #lost(): void {
    if (!this.#connected) return
    this.#connected = false
    this.#options.logger.warn({}, 'bus lost: other nodes are heard of through the storage alone')
  }

  #receive(word: unknown): void {
    const envelope = envelopeSchema.safeParse(word).data
    if (envelope === undefined) {
      // Another version of the program, perhaps: what it says is in the storage too.
      this.#options.logger.warn({}, 'bus message not understood')
      return
    }
    const { from, message } = envelope
    if (from === this.nodeId || message === null) return
    // Not now: the adapter would take what a listener throws for a message that it cannot read.
    queueMicrotask(() => this.#listener?.onMessage(message, from))
  }

  /** A connection can be dead for a long time before anybody says so; a node that cannot hear itself does not wait for that. */
  #armEcho(): void {
    const { scheduler } = this.#options
    this.#echo = scheduler.after(this.#connected ? ECHO_EVERY : ECHO_EVERY_WHILE_DEAF, () => {
      if (scheduler.elapsed() - this.#heardAt > SILENCE) {
        this.#lost()
        this.#openLine()
      }
      this.#say(null)
      this.#armEcho()
    })
  }
}
