// The bus over Redis: one channel that every node publishes on and subscribes to. Redis keeps nothing.
import { Redis } from 'ioredis'
import { z } from 'zod'
import { milliseconds, seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { Bus, BusListener } from './bus.ts'
import { busMessageSchema } from './message.ts'
import type { BusMessage } from './message.ts'

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

const CHANNEL = 'snabbdialog'
/** How often the node listens for its own voice, and after how long a silence it connects anew. */
const ECHO_EVERY = seconds(3)
const SILENCE = seconds(9)
/** The longest wait between two attempts to connect, in milliseconds. */
const RETRY_WITHIN_MS = 1000

const envelopeSchema = z.object({ from: z.string(), message: busMessageSchema.nullable() })

export class RedisBus implements Bus {
  readonly nodeId: string
  readonly #publisher: Redis
  readonly #subscriber: Redis
  readonly #scheduler: Scheduler
  readonly #logger: BusLogger
  #listener: BusListener | null = null
  #subscribed = false
  #lastHeard = milliseconds(0)
  #echo: Cancel | null = null

  constructor({ url, nodeId, scheduler, logger }: RedisBusOptions) {
    const options = {
      lazyConnect: true,
      // What cannot go out at once is not worth sending later: the storage tells it better by then.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2000,
      retryStrategy: (attempt: number) => Math.min(attempt * 100, RETRY_WITHIN_MS),
    }
    this.nodeId = nodeId
    this.#scheduler = scheduler
    this.#logger = logger
    this.#publisher = new Redis(url, options)
    this.#subscriber = new Redis(url, { ...options, autoResubscribe: false })
  }

  get connected(): boolean {
    return this.#subscribed && this.#publisher.status === 'ready'
  }

  publish(message: BusMessage): void {
    this.#send(message)
  }

  listen(listener: BusListener): void {
    this.#listener = listener
    this.#publisher.on('error', () => undefined)
    this.#publisher.on('ready', () => this.#greet())
    this.#subscriber.on('error', () => undefined)
    this.#subscriber.on('ready', () => void this.#subscribe())
    this.#subscriber.on('close', () => this.#lost())
    this.#subscriber.on('message', (_channel: string, text: string) => this.#receive(text))
    for (const redis of [this.#publisher, this.#subscriber]) redis.connect().catch(() => undefined)
    this.#armEcho()
  }

  async close(): Promise<void> {
    this.#echo?.()
    this.#listener = null
    // Quitting waits for what was published; without a connection there is nothing to wait for.
    if (this.#publisher.status === 'ready') await this.#publisher.quit().catch(() => undefined)
    this.#publisher.disconnect()
    this.#subscriber.disconnect()
  }

  #send(message: BusMessage | null): void {
    if (this.#publisher.status !== 'ready') return
    const text = JSON.stringify({ from: this.nodeId, message })
    // Redis may go away right now; then `onConnected` follows when it is back.
    this.#publisher.publish(CHANNEL, text).catch(() => undefined)
  }

  async #subscribe(): Promise<void> {
    try {
      await this.#subscriber.subscribe(CHANNEL)
      this.#subscribed = true
      this.#greet()
    } catch {
      // Gone again already; it connects anew by itself.
      this.#subscribed = false
    }
  }

  /** Both directions work. */
  #greet(): void {
    if (!this.connected) return
    this.#lastHeard = this.#scheduler.elapsed()
    this.#logger.info({}, 'bus connected')
    this.#listener?.onConnected()
  }

  #lost(): void {
    if (this.#subscribed)
      this.#logger.warn({}, 'bus lost: other nodes are heard of through the storage alone')
    this.#subscribed = false
  }

  #receive(text: string): void {
    this.#lastHeard = this.#scheduler.elapsed()
    const envelope = parse(text)
    if (envelope === null) {
      // Another version of the program, perhaps: what it says is in the storage too.
      this.#logger.warn({}, 'bus message not understood')
      return
    }
    const { from, message } = envelope
    if (from !== this.nodeId && message !== null) this.#listener?.onMessage(message, from)
  }

  /** A connection can be dead for a long time before anybody says so; a node that cannot hear itself does not wait for that. */
  #armEcho(): void {
    this.#echo = this.#scheduler.after(ECHO_EVERY, () => {
      this.#send(null)
      if (this.connected && this.#scheduler.elapsed() - this.#lastHeard > SILENCE) {
        this.#lost()
        this.#publisher.disconnect(true)
        this.#subscriber.disconnect(true)
      }
      this.#armEcho()
    })
  }
}

function parse(text: string): z.output<typeof envelopeSchema> | null {
  try {
    return envelopeSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Not JSON.
    return null
  }
}
