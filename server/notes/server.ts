// The notes server: takes upgrades, tells each connection's room what arrives, and is what the rest asks about notes.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'
import { err, ok, type Result } from '#shared/lib/result.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import { notesClose, type NotesCloseCode } from '#shared/protocol/notes.ts'
import type { NotesLog, NotesRoomKey } from '#server/storage/notesLog.ts'
import type { AccessGranted, Authorise } from './access.ts'
import { Compactor } from './compactor.ts'
import { NotesConnection } from './connection.ts'
import { NotesCounters } from './counters.ts'
import { FlushQueue } from './flushQueue.ts'
import { parseTarget, refuseHttp, type NotesTarget } from './handshake.ts'
import type { NotesAccess, NotesIdentity } from './identity.ts'
import { CLOSING_TIME, limitLastWords } from './lastWords.ts'
import { defaultNotesLimits, type NotesLimits } from './limits.ts'
import type { NotesLogger } from './logger.ts'
import { noNeighbours, type Neighbours, type SharedPresence } from './neighbours.ts'
import type { NotesRoom } from './room.ts'
import { NotesRooms } from './rooms.ts'
import type { RoomServices } from './roomWriter.ts'
import { notesSocket, notesWebSockets } from './socket.ts'

export interface NotesServerOptions {
  readonly log: NotesLog
  readonly authorise: Authorise
  /** Whether a page of that origin may open notes; there is no origin where the client is no browser. */
  readonly originAllowed: (origin: string | undefined, request: IncomingMessage) => boolean
  readonly scheduler: Scheduler
  readonly logger: NotesLogger
  readonly limits?: Partial<NotesLimits>
  /** The notes servers of other nodes; none by default. */
  readonly neighbours?: Neighbours
  /** Told after each transaction how long it took and how many updates it held. */
  readonly onFlushed?: (took: Duration, updates: number) => void
}

/** A connection as decisions on access see it. */
export interface OpenConnection extends NotesIdentity, NotesRoomKey {
  readonly access: NotesAccess
}

interface Admission {
  readonly target: NotesTarget
  readonly granted: AccessGranted
}

type Decision = Result<Admission, NotesCloseCode>

/** How often access is decided for one request, when it keeps changing meanwhile. */
const MAX_DECISIONS = 10

export class NotesServer {
  readonly counters = new NotesCounters()
  readonly #options: NotesServerOptions
  readonly #services: RoomServices
  readonly #rooms: NotesRooms
  readonly #webSockets: WebSocketServer
  readonly #sockets = new Set<WebSocket>()
  #heartbeat: Cancel
  #accessChanges = 0
  #closing = false
  #onLastClosed: (() => void) | null = null

  constructor(options: NotesServerOptions) {
    const { log, scheduler, logger, onFlushed = () => undefined, neighbours = noNeighbours } = options
    const limits = { ...defaultNotesLimits, ...options.limits }
    const { counters } = this
    this.#options = options
    this.#services = {
      log,
      scheduler,
      logger,
      counters,
      limits,
      neighbours,
      flushes: new FlushQueue({ log, scheduler, counters, onFlushed }),
      compactor: new Compactor({ log, logger, counters }),
    }
    this.#rooms = new NotesRooms(this.#services)
    this.#webSockets = notesWebSockets(limits.maxFrameBytes)
    this.#heartbeat = this.#armHeartbeat()
  }

  /**
   * Takes over a request to upgrade whose path is the notes'. A foreign origin is refused before there is a WebSocket. Every
   * other refusal completes the upgrade and closes at once, with no handler attached: a page sees a close code, and never why
   * a handshake failed, so a stock client would try for ever.
   * @param onMisuse told when the connection had to be ended for what came over it
   */
  handleUpgrade(
    request: IncomingMessage,
    stream: Duplex,
    head: Buffer,
    onMisuse: () => void = () => undefined,
  ): void {
    const onError = (): void => {
      stream.destroy()
    }
    stream.on('error', onError)
    if (this.#closing) return refuseHttp(stream, 503)
    if (!this.#options.originAllowed(request.headers.origin, request)) {
      this.counters.refusals += 1
      return refuseHttp(stream, 403)
    }
    void this.#answer(request, (decision) => {
      if (this.#closing) return refuseHttp(stream, 503)
      this.#webSockets.handleUpgrade(request, stream, head, (ws) => {
        stream.off('error', onError)
        limitLastWords(ws, stream, this.#options.scheduler)
        this.#track(ws, onMisuse)
        if (decision.ok) this.#admit(ws, stream, decision.value, onMisuse)
        else this.#turnAway(ws, decision.error)
      })
    })
  }

  /** A slot's document as one Yjs update (v1), with everything received so far. Rejects when storage fails. */
  readDocument(key: NotesRoomKey): Promise<Uint8Array> {
    return this.#rooms.read(key)
  }

  /** The same from what is on disk, whichever node wrote it. Rejects when storage fails. */
  readStored(key: NotesRoomKey): Promise<Uint8Array> {
    return this.#rooms.readStored(key)
  }

  /** Resolves when everything received so far is on disk, in every room where that was possible. */
  flushAll(): Promise<void> {
    return this.#rooms.settled()
  }

  /** Another node has written in a room, or may have written in any. */
  readOn(room?: NotesRoomKey): void {
    for (const open of room ? this.#openRooms(room) : this.#rooms.all) open.readOn()
  }

  /** Another node tells of those who have a room open there. */
  presentAt(nodeId: string, room: NotesRoomKey, states: readonly SharedPresence[]): void {
    for (const open of this.#openRooms(room)) open.presentAt(nodeId, states)
  }

  /** Another node is gone, and with it those who were connected to it. */
  nodeGone(nodeId: string): void {
    for (const room of this.#rooms.all) room.nodeGone(nodeId)
  }

  /** Tells other nodes who has a room open here; all rooms by default. */
  sharePresence(room?: NotesRoomKey): void {
    for (const open of room ? this.#openRooms(room) : this.#rooms.all) open.sharePresence()
  }

  /** Asks other nodes who has the rooms open there that are open here. */
  askForPresence(): void {
    for (const { key } of this.#rooms.all) this.#services.neighbours.opened(key)
  }

  /** Decides anew on every open connection: what it may do from its next message on, or the code it is closed with. */
  review(decide: (connection: OpenConnection) => NotesAccess | NotesCloseCode): void {
    this.#accessChanges += 1
    for (const [room, connection] of this.#rooms.connections()) {
      const decision = decide({ ...connection.identity, ...room.key, access: connection.access })
      if (typeof decision === 'number') connection.end(decision)
      else connection.setAccess(decision)
    }
  }

  /** Every connection that is open here. */
  openConnections(): readonly OpenConnection[] {
    return [...this.#rooms.connections()].map(([room, connection]) => {
      return { ...connection.identity, ...room.key, access: connection.access }
    })
  }

  /** Ends the connections of a session or of a person, at once. */
  endConnectionsOf(who: Partial<Pick<NotesIdentity, 'sessionId' | 'personId'>>, code: NotesCloseCode): void {
    this.#accessChanges += 1
    for (const [, connection] of this.#rooms.connections()) {
      const { sessionId, personId } = connection.identity
      if (sessionId === who.sessionId || (personId !== null && personId === who.personId))
        connection.end(code)
    }
  }

  /** Stops: takes nobody more, stores what has come, asks the clients to come back, and forgets the rooms. */
  async close(): Promise<void> {
    this.#closing = true
    this.#heartbeat()
    await this.#rooms.settled()
    for (const [, connection] of this.#rooms.connections()) connection.end(notesClose.restarting)
    await this.#rooms.settled()
    this.#rooms.stop()
    await this.#lastClosed()
    await this.#services.compactor.idle()
  }

  /**
   * Decides, and again when access has changed meanwhile: a change passes over whoever is not in yet. `act` runs in the turn of
   * that check, so that nothing comes between.
   */
  async #answer(request: IncomingMessage, act: (decision: Decision) => void): Promise<void> {
    for (let tries = 0; tries < MAX_DECISIONS; tries += 1) {
      const changes = this.#accessChanges
      const decision = await this.#decide(request)
      if (changes === this.#accessChanges) return act(decision)
    }
    act(err(notesClose.tryAgainLater))
  }

  #openRooms(key: NotesRoomKey): readonly NotesRoom[] {
    const room = this.#rooms.find(key)
    return room ? [room] : []
  }

  async #decide(request: IncomingMessage): Promise<Decision> {
    const target = parseTarget(request.url ?? '')
    if (!target.ok) return target
    const { key, as } = target.value
    try {
      const { cookie, origin } = request.headers
      const granted = await this.#options.authorise({ ...key, cookie, origin, as })
      return granted.ok ? ok({ target: target.value, granted: granted.value }) : granted
    } catch (error) {
      this.#options.logger.error({ ...key, err: error }, 'notes access could not be decided')
      return err(notesClose.tryAgainLater)
    }
  }

  #track(ws: WebSocket, onMisuse: () => void): void {
    this.#sockets.add(ws)
    ws.on('error', (error) => {
      // `ws` has closed the connection already, with the code that fits: a frame too big or none at all.
      this.counters.badFrames += 1
      onMisuse()
      this.#options.logger.warn({ reason: error.message }, 'notes socket failed')
    })
    ws.on('close', () => {
      this.#sockets.delete(ws)
      if (this.#sockets.size === 0) this.#onLastClosed?.()
    })
  }

  #turnAway(ws: WebSocket, code: NotesCloseCode): void {
    this.counters.refusals += 1
    ws.close(code)
  }

  #admit(ws: WebSocket, stream: Duplex, { target, granted }: Admission, onMisuse: () => void): void {
    const { access, ...identity } = granted
    const { limits, scheduler, counters } = this.#services
    const socket = notesSocket(ws, stream)
    const { wantsAcks, key } = target
    const connection = new NotesConnection({
      socket,
      identity,
      access,
      wantsAcks,
      limits,
      counters,
      scheduler,
    })
    const room = this.#rooms.open(key)
    counters.connections += 1
    room.join(connection)
    ws.on('pong', () => connection.heard())
    ws.on('ping', (data) => connection.pace.pinged(data.length))
    ws.on('close', () => {
      counters.connections -= 1
      room.leave(connection)
      if (connection.endedWith === notesClose.badFrame) onMisuse()
    })
    ws.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data)) room.receive(connection, data)
      else room.refuse(connection, 'text frame')
    })
  }

  #armHeartbeat(): Cancel {
    const { scheduler, limits } = this.#services
    return scheduler.after(limits.heartbeatEvery, () => {
      for (const [, connection] of this.#rooms.connections()) connection.beat()
      this.#heartbeat = this.#armHeartbeat()
    })
  }

  /** Resolves when every socket has closed; those that do not in time are cut. */
  async #lastClosed(): Promise<void> {
    if (this.#sockets.size === 0) return
    const closed = Promise.withResolvers<void>()
    this.#onLastClosed = closed.resolve
    const cancel = this.#services.scheduler.after(CLOSING_TIME, () => {
      for (const ws of this.#sockets) ws.terminate()
    })
    await closed.promise
    cancel()
  }
}
