// A hostile one's connection, and how much of what was sent over it the server has looked at.
import { once } from 'node:events'
import { WebSocket } from 'ws'

/** How long a connection may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 10_000

/**
 * Each frame is followed by a ping that bears its number. The server answers it when it has dealt with what came before, and not
 * when that frame made it end the connection: then it is the last that was looked at, and what came after it was not.
 */
export class HostileSocket {
  readonly #socket: WebSocket
  readonly #changed = new EventTarget()
  #sent = 0
  #answered = 0

  /** @param headers what a browser would say of itself */
  constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.#socket = new WebSocket(address, { headers, perMessageDeflate: false })
    const tell = () => this.#changed.dispatchEvent(new Event('change'))
    this.#socket.on('error', () => this.#socket.terminate())
    this.#socket.on('open', tell)
    this.#socket.on('close', tell)
    this.#socket.on('message', (data: Buffer) => {
      this.onMessage(data)
      tell()
    })
    this.#socket.on('pong', (data) => {
      this.#answered = Number(data.toString())
      tell()
    })
  }

  /** Told of each message; nothing by default. */
  onMessage: (data: Buffer) => void = () => undefined

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  /** How many of the frames sent the server has looked at; final when `close` has resolved. */
  get lookedAt(): number {
    return this.#closed ? Math.min(this.#sent, this.#answered + 1) : this.#answered
  }

  /** Resolves when the connection is open, or has been refused. */
  opened(): Promise<void> {
    return this.until(() => this.open)
  }

  /** Sends a frame; a string goes as a text message. Only while `open`. */
  send(frame: Uint8Array | string): void {
    this.#sent += 1
    this.#socket.send(frame)
    this.#socket.ping(String(this.#sent))
  }

  /** Resolves when the server has looked at everything, or the connection has closed. */
  dealtWith(): Promise<void> {
    return this.until(() => this.#answered === this.#sent)
  }

  /** Resolves when `isSo`, or when the connection has closed. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#closed) await once(this.#changed, 'change')
  }

  /** Closes; cuts the connection when the server does not answer to that. */
  async close(): Promise<void> {
    if (this.#closed) return
    const cut = setTimeout(() => this.#socket.terminate(), CLOSE_WITHIN_MS)
    this.#socket.close()
    await this.until(() => false)
    clearTimeout(cut)
  }

  get #closed(): boolean {
    return this.#socket.readyState === WebSocket.CLOSED
  }
}
