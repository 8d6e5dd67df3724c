// The WebSockets under the dialogue socket: read one message at a turn, and no faster than any page has reason to send.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { ServerOptions } from 'ws'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { limitLastWords } from '#server/notes/lastWords.ts'
import { ReadingPace } from '#server/notes/readingPace.ts'
import type { PacedSocket, PaceLimits } from '#server/notes/readingPace.ts'

/**
 * A page may give a hundred commands in ten seconds (`messages` of rateLimits.ts), and sends all it kept at once when it is back; with
 * all that they may hold it stays below this. Past it, it is read at some sixteen messages a second.
 */
const dialoguePace: PaceLimits = {
  // Nothing waits to be stored: commands are answered one by one.
  maxQueuedBytes: Number.POSITIVE_INFINITY,
  allowanceBytes: 3 * 1024 * 1024,
  allowanceBytesPerSecond: 256 * 1024,
  frameCostBytes: 16 * 1024,
}

/** The class of WebSocket servers that engine.io is to make its own from. */
export function pacedWebSockets(scheduler: Scheduler): new (options: ServerOptions) => WebSocketServer {
  class PacedWebSocket extends WebSocket {
    readonly #pace = this.#keepPace()

    /** The client's side of the closing handshake has to be read. */
    override close(code?: number, reason?: string | Buffer): void {
      this.#pace.stop()
      super.close(code, reason)
    }

    #keepPace(): ReadingPace {
      const socket: PacedSocket = { open: true, pause: () => this.pause(), resume: () => this.resume() }
      const pace = new ReadingPace(socket, scheduler, dialoguePace)
      this.on('message', (data: Buffer) => pace.received(data.length))
      this.on('ping', (data) => pace.pinged(data.length))
      this.on('close', () => pace.stop())
      return pace
    }
  }

  return class extends WebSocketServer {
    constructor(options: ServerOptions) {
      // One message a turn of each connection: whoever sends thousands at once does not keep the others waiting meanwhile.
      super({ ...options, allowSynchronousEvents: false, WebSocket: PacedWebSocket })
    }

    override handleUpgrade(
      request: IncomingMessage,
      stream: Duplex,
      head: Buffer,
      callback: (ws: WebSocket, request: IncomingMessage) => void,
    ): void {
      super.handleUpgrade(request, stream, head, (ws) => {
        limitLastWords(ws, stream, scheduler)
        callback(ws, request)
      })
    }
  }
}
