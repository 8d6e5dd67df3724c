// One port for everything: requests, the dialogue socket and the notes socket.
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Server as SocketServer } from 'socket.io'
import type { Duplex } from 'node:stream'
import { seconds } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import { createApp } from './http/app.ts'
import type { AppOptions } from './http/app.ts'
import { usualHttpLimits } from './httpLimits.ts'
import type { HttpLimits } from './httpLimits.ts'
import type { Services } from './services.ts'
import { countMisuse, mayOpenSocket } from './socketEntry.ts'
import { attachDialogueSocket, dismissAll } from './socket/dialogueServer.ts'

/** How long connections may take to end when the server stops. */
const LAST_WORDS = seconds(4)

/** What a port is opened with besides the services. */
export interface PortOptions extends AppOptions {
  /** How long clients may take over HTTP, where it differs from the usual. */
  readonly httpLimits?: HttpLimits
}

/** The port of one server, from when it listens until it is closed. */
export class Port {
  readonly #services: Services
  readonly #http: Server
  readonly #sockets: SocketServer
  readonly #connections = new Set<Socket>()

  constructor(services: Services, options: PortOptions) {
    const { headersWithin, requestWithin, silentFor, lookEvery } = options.httpLimits ?? usualHttpLimits
    const within = {
      headersTimeout: headersWithin,
      requestTimeout: requestWithin,
      connectionsCheckingInterval: lookEvery,
    }
    this.#services = services
    this.#http = createServer(within, createApp(services, options))
    this.#http.timeout = silentFor
    this.#sockets = attachDialogueSocket(this.#http, services)
    // Node's own list leaves out connections that have become WebSockets.
    this.#http.on('connection', (connection) => {
      this.#connections.add(connection)
      connection.on('close', () => this.#connections.delete(connection))
    })
    const ownPath = this.#sockets.path()
    this.#http.on('upgrade', (request, stream: Duplex, head: Buffer) => {
      const path = request.url ?? ''
      if (isUnder(NOTES_PATH, path)) void this.#openNotes(request, stream, head)
      // socket.io has a listener of its own for what is its.
      else if (!isUnder(ownPath, path)) refuseUpgrade(stream, 404)
    })
  }

  /** Listens, and gives the port's number. Rejects with the system's error, as when the port is taken. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject)
      this.#http.listen(port, host, () => {
        this.#http.off('error', reject)
        // One connection that could not be accepted, for want of file handles say, is no reason to end all others.
        this.#http.on('error', (error) =>
          this.#services.logger.error({ err: error }, 'connection not accepted'),
        )
        const address = this.#http.address()
        resolve(typeof address === 'object' && address !== null ? address.port : port)
      })
    })
  }

  /** Takes nobody more, stores what has come, asks every client to come back, and ends all connections; those that do not end are cut. */
  async close(scheduler: Scheduler): Promise<void> {
    const cancel = scheduler.after(LAST_WORDS, () => {
      for (const connection of this.#connections) connection.destroy()
    })
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()))
    // Side by side: one who does not read is not to keep the others from being told.
    await Promise.all([dismissAll(this.#sockets), this.#services.notes.close()])
    await this.#services.rooms.settled()
    await this.#sockets.close()
    await closed
    cancel()
  }

  async #openNotes(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const { limits, notes } = this.#services
    const onError = (): void => {
      stream.destroy()
    }
    stream.on('error', onError)
    const within = await mayOpenSocket(request, limits.notesHandshakes, this.#services)
    stream.off('error', onError)
    if (within) notes.handleUpgrade(request, stream, head, () => void countMisuse(request, this.#services))
    else refuseUpgrade(stream, 429)
  }
}

function isUnder(folder: string, url: string): boolean {
  return url.startsWith(`${folder}/`)
}

const reasons = { 404: 'Not Found', 429: 'Too Many Requests' } as const

function refuseUpgrade(stream: Duplex, status: keyof typeof reasons): void {
  stream.on('error', () => stream.destroy())
  const answer = `HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  // A client that keeps its own side open would keep the connection, on which nobody looks any more.
  stream.end(answer, () => stream.destroy())
}
