// A connection of bytes between two ends in one process: each direction is a queue that only a test empties, and that may be cut.
import { Duplex } from 'node:stream'

/** To the server, or to the page. */
export type Way = 'up' | 'down'

/** One direction: what one end has written and the other has not read. */
class Direction {
  #queue: Buffer[] = []
  #closed = false
  /** Whether the other end has read anything, and part of what comes first now. */
  #begun = false
  #torn = false

  write(bytes: Buffer): void {
    this.#queue.push(bytes)
  }

  /** Nothing more will be written. */
  close(): void {
    this.#closed = true
  }

  /** Lets up to `count` writes through to `reader`. */
  deliver(count: number, reader: Duplex): void {
    for (const bytes of this.#queue.splice(0, count)) {
      this.#begun = true
      this.#torn = false
      if (!reader.destroyed) reader.push(bytes)
    }
    if (this.#closed && this.#queue.length === 0 && !reader.destroyed) reader.push(null)
  }

  /** Lets half of what comes first through, as when a packet ends there. */
  tear(reader: Duplex): void {
    const [first] = this.#queue
    if (first === undefined || first.length < 2 || reader.destroyed) return
    const half = Math.floor(first.length / 2)
    this.#begun = true
    this.#torn = true
    this.#queue[0] = first.subarray(half)
    reader.push(first.subarray(0, half))
  }

  /** Puts whole writes into another order; nothing overtakes the handshake, its answer, or the rest of what is half read. */
  shuffle(order: (index: number) => number): void {
    const rest = this.#queue.splice(this.#begun && !this.#torn ? 0 : 1)
    const ranked = rest.map((bytes, index) => ({ bytes, rank: order(index) }))
    this.#queue.push(...ranked.toSorted((a, b) => a.rank - b.rank).map(({ bytes }) => bytes))
  }
}

class End extends Duplex {
  readonly #out: Direction

  constructor(out: Direction) {
    super({ allowHalfOpen: false })
    this.#out = out
    // Whoever holds the end is told by `close`; without a listener an error would be nobody's.
    this.on('error', () => undefined)
  }

  override _read(): void {
    // What comes is pushed when the test lets it through.
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.#out.write(bytes)
    done()
  }

  /** What is written in one go travels in one piece. */
  override _writev(pieces: readonly { readonly chunk: Buffer }[], done: () => void): void {
    this.#out.write(Buffer.concat(pieces.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.#out.close()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#out.close()
    done(error)
  }
}

export class Cable {
  readonly #up = new Direction()
  readonly #down = new Direction()
  readonly client: Duplex = new End(this.#up)
  readonly server: Duplex = new End(this.#down)

  /** Lets up to `count` writes through in each direction. */
  deliver(count: number): void {
    this.#up.deliver(count, this.server)
    this.#down.deliver(count, this.client)
  }

  /** Lets half a write through in each direction. */
  tear(): void {
    this.#up.tear(this.server)
    this.#down.tear(this.client)
  }

  /**
   * Puts what is on its way to one end into another order. A WebSocket keeps the order; both ends promise to bear it all the same:
   * the page is told from several places of the server, and the server holds back what builds on what has not come.
   */
  shuffle(way: Way, order: (index: number) => number): void {
    if (way === 'up') this.#up.shuffle(order)
    else this.#down.shuffle(order)
  }

  /** The network breaks: what was on its way is lost in both directions, and both ends notice. */
  cut(): void {
    this.client.destroy()
    this.server.destroy()
  }
}
