// A page's line to a server in the same process: each direction is a queue that only a test empties, and that may be cut.
import type { Handshake } from '#shared/protocol/clientMessages.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import type { MakeWire, PushName, Wire, WireListener } from '#client/connection/wire/wire.ts'
import type { Way } from './cable.ts'

/** What travels up: a question with its number. */
export interface Asked {
  readonly number: number
  readonly kind: 'command' | 'catchUp' | 'clock'
  readonly about: unknown
}

/** What travels down: an answer to a question, something unasked, or the end. */
type Told =
  | { readonly kind: 'answer'; readonly number: number; readonly body: unknown }
  | { readonly kind: 'push'; readonly name: PushName; readonly body: unknown }
  | { readonly kind: 'refusal'; readonly code: string }

/** The server's end of one line, from its opening until it is cut. */
export interface ServerEnd {
  readonly asked: (question: Asked) => void
  readonly closed: () => void
}

/** What a server does when a line is laid: it is handed what it can say, and gives what it hears with. */
export type Accept = (
  handshake: Handshake,
  tell: (told: Told) => void,
) => Promise<ServerEnd | { readonly refused: string }>

/** As long as the real line waits for an answer. */
const ANSWER_TIME = seconds(8)

interface Waiting {
  readonly resolve: (body: unknown) => void
  readonly reject: (error: Error) => void
}

/** Everything crosses as JSON, so that neither side holds on to what is the other's. */
const crossed = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

function shuffled<T>(messages: readonly T[], order: (index: number) => number): T[] {
  const ranked = messages.map((message, index) => ({ message, rank: order(index) }))
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ message }) => message)
}

export class QueuedWire {
  readonly #accept: () => Accept
  readonly #scheduler: Scheduler
  #listener: WireListener | null = null
  #handshake: (() => Handshake) | null = null
  #server: ServerEnd | null = null
  #line = 0
  #open = false
  #numbers = 0
  #up: Asked[] = []
  #down: Told[] = []
  readonly #waiting = new Map<number, Waiting>()

  /** @param accept the server that runs now; asked at each opening */
  constructor(scheduler: Scheduler, accept: () => Accept) {
    this.#scheduler = scheduler
    this.#accept = accept
  }

  readonly make: MakeWire = (handshake, listener) => {
    this.#handshake = handshake
    this.#listener = listener
    return this.#wire
  }

  /** Whether a line has been laid, or is being laid. */
  get open(): boolean {
    return this.#open
  }

  /** Lets up to `count` messages through in each direction. */
  deliver(count: number): void {
    for (const question of this.#up.splice(0, count)) this.#server?.asked(crossed(question))
    for (const told of this.#down.splice(0, count)) this.#receive(crossed(told))
  }

  /**
   * Puts what is on its way to one end into another order, as `order` says. A WebSocket keeps the order; long polling through a proxy
   * that retries need not, and both ends promise to bear it.
   */
  shuffle(way: Way, order: (index: number) => number): void {
    if (way === 'up') {
      this.#up = shuffled(this.#up, order)
      return
    }
    // Nothing overtakes a welcome: it begins the connection.
    const begins = this.#down.findLastIndex((told) => told.kind === 'push' && told.name === 'welcome') + 1
    this.#down.push(...shuffled(this.#down.splice(begins), order))
  }

  /** The network breaks: what was on its way is lost in both directions. */
  cut(): void {
    if (!this.#open) return
    this.#end()
    this.#listener?.closed()
  }

  readonly #wire: Wire = {
    open: () => void this.#lay(),
    close: () => this.#end(),
    command: (message) => this.#ask('command', message),
    catchUp: (afterSeq) => this.#ask('catchUp', afterSeq),
    clock: () => this.#ask('clock', null),
  }

  async #lay(): Promise<void> {
    if (this.#open || this.#handshake === null) return
    this.#open = true
    this.#line += 1
    const mine = this.#line
    const end = await this.#accept()(crossed(this.#handshake()), (told) => {
      if (mine === this.#line && this.#open) this.#down.push(told)
    })
    if ('refused' in end) {
      if (mine === this.#line && this.#open) this.#down.push({ kind: 'refusal', code: end.refused })
    } else if (mine === this.#line && this.#open) this.#server = end
    else end.closed()
  }

  #end(): void {
    if (!this.#open) return
    this.#open = false
    this.#server?.closed()
    this.#server = null
    this.#up = []
    this.#down = []
    for (const { reject } of this.#waiting.values()) reject(new Error('the line was cut'))
    this.#waiting.clear()
  }

  #receive(told: Told): void {
    if (told.kind === 'push') this.#listener?.received(told.name, told.body)
    else if (told.kind === 'answer') this.#waiting.get(told.number)?.resolve(told.body)
    else {
      this.#end()
      this.#listener?.refused(told.code)
    }
  }

  #ask(kind: Asked['kind'], about: unknown): Promise<unknown> {
    this.#numbers += 1
    const number = this.#numbers
    return new Promise((resolve, reject) => {
      if (!this.#open) return reject(new Error('there is no line'))
      const cancel = this.#scheduler.after(ANSWER_TIME, () => reject(new Error('no answer')))
      const settle = (then: () => void) => {
        cancel()
        this.#waiting.delete(number)
        then()
      }
      this.#waiting.set(number, {
        resolve: (body) => settle(() => resolve(body)),
        reject: (error) => settle(() => reject(error)),
      })
      this.#up.push({ number, kind, about })
    })
  }
}
