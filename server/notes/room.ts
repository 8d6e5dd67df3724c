// One slot's notes while somebody has them open: who is connected, what each is told, and when the room is forgotten.
import { unreachable } from '#shared/lib/assert.ts'
import { milliseconds, type Duration } from '#shared/time/instant.ts'
import type { Cancel } from '#shared/time/scheduler.ts'
import { notesClose } from '#shared/protocol/notes.ts'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'
import type { NotesConnection } from './connection.ts'
import { parseInbound, type InboundMessage } from './inbound.ts'
import type { SharedPresence } from './neighbours.ts'
import { presenceFrame, step1Frame, updateFrame } from './outbound.ts'
import { RoomPresence } from './presence.ts'
import type { RoomDocument } from './roomDocument.ts'
import { RoomWriter, type RoomServices, type StoredBatch } from './roomWriter.ts'
import { checkUpdate } from './updateCheck.ts'

export interface RoomOptions {
  readonly key: NotesRoomKey
  readonly services: RoomServices
  /** Told once, when the room is to be forgotten. */
  readonly onGone: (room: NotesRoom) => void
}

/** A presence message about nobody: it changes nothing and shows that the connection lives. */
const KEEPALIVE = [presenceFrame([])]

export class NotesRoom {
  readonly key: NotesRoomKey
  readonly #services: RoomServices
  readonly #onGone: (room: NotesRoom) => void
  readonly #presence: RoomPresence
  readonly #writer: RoomWriter
  readonly #connections = new Set<NotesConnection>()
  /** Connections that came while the document could not be shown. */
  readonly #ungreeted = new Set<NotesConnection>()
  /** State vectors that came then. */
  readonly #questions = new Map<NotesConnection, Uint8Array>()
  /** Connections that were asked for what an incomplete document lacks. */
  readonly #asked = new Set<NotesConnection>()
  #gone = false
  #lastSentToAll: Duration
  #keepalive: Cancel | null = null
  #unload: Cancel | null = null

  constructor({ key, services, onGone }: RoomOptions) {
    const { scheduler, limits } = services
    this.key = key
    this.#services = services
    this.#onGone = onGone
    this.#lastSentToAll = scheduler.elapsed()
    this.#presence = new RoomPresence({
      scheduler,
      limits,
      broadcast: (frame) => this.#broadcastPresence(frame),
      share: (states) => services.neighbours.present(key, states),
    })
    this.#writer = new RoomWriter({
      key,
      services,
      window: () => this.#flushWindow(),
      onReady: (document) => this.#catchUp(document),
      onStored: (stored) => this.#deliver(stored),
      onFailed: () => this.#giveUp(),
    })
  }

  /** Begins to load the document. To be called once; frames may come before it is there. */
  open(): void {
    this.#writer.start()
    this.#services.neighbours.opened(this.key)
  }

  get connections(): ReadonlySet<NotesConnection> {
    return this.#connections
  }

  /** Lets a connection in; it is greeted as soon as the document can be shown. */
  join(connection: NotesConnection): void {
    this.#unload?.()
    this.#unload = null
    this.#connections.add(connection)
    this.#ungreeted.add(connection)
    this.#catchUpIfReady()
    if (!this.#keepalive) this.#armKeepalive()
  }

  /** A connection has closed. What it sent before is stored all the same. */
  leave(connection: NotesConnection): void {
    if (!this.#connections.delete(connection) || this.#gone) return
    this.#ungreeted.delete(connection)
    this.#questions.delete(connection)
    this.#asked.delete(connection)
    this.#presence.leave(connection)
    if (this.#connections.size > 0) return
    this.#keepalive?.()
    this.#keepalive = null
    this.#unloadLater()
  }

  /** Takes one frame from a connection. Whatever it holds, this does not throw. */
  receive(connection: NotesConnection, frame: Uint8Array): void {
    if (this.#gone || connection.ended) return
    connection.received(frame.length)
    const message = parseInbound(frame)
    if (message.ok) this.#handle(connection, message.value)
    else this.#refuse(connection, message.error)
  }

  /** Ends a connection for a frame that is none of the protocol's. */
  refuse(connection: NotesConnection, reason: string): void {
    if (!connection.ended) this.#refuse(connection, reason)
  }

  /** Resolves when everything received so far is on disk; rejects when that failed. */
  settled(): Promise<void> {
    return this.#writer.settled()
  }

  /** The document as one update, with everything received so far. Rejects when that cannot be stored. */
  async read(): Promise<Uint8Array> {
    for (;;) {
      await this.settled()
      const { document } = this.#writer
      // Another batch may have set off between the settling and this turn.
      if (document) return document.state()
    }
  }

  /** Takes in what other nodes have written. */
  readOn(): void {
    this.#writer.readOn()
  }

  /** Another node tells of those who are connected to it. */
  presentAt(nodeId: string, states: readonly SharedPresence[]): void {
    this.#presence.receiveFrom(nodeId, states)
  }

  /** Another node is gone, and with it those who were connected to it. */
  nodeGone(nodeId: string): void {
    this.#presence.nodeGone(nodeId)
  }

  /** Tells other nodes of everybody who is connected here. */
  sharePresence(): void {
    const states = this.#presence.local()
    if (states.length > 0) this.#services.neighbours.present(this.key, states)
  }

  /** Forgets everything in memory. What has not settled is lost with it. */
  stop(): void {
    if (this.#gone) return
    this.#gone = true
    this.#keepalive?.()
    this.#unload?.()
    this.#presence.stop()
    this.#writer.stop()
    this.#onGone(this)
  }

  #handle(connection: NotesConnection, message: InboundMessage): void {
    switch (message.kind) {
      case 'step1':
        this.#questions.set(connection, message.stateVector)
        return this.#catchUpIfReady()
      case 'step2':
        return this.#queue(connection, message.update)
      case 'update':
        if (connection.access === 'write') return this.#queue(connection, message.update)
        return connection.end(notesClose.notAllowed)
      case 'presence': {
        const received = this.#presence.receive(connection, message.entries)
        if (!received.ok) this.#refuse(connection, received.error)
        return
      }
      case 'queryPresence':
        return connection.answer(this.#presence.everything())
      default:
        return unreachable(message)
    }
  }

  #queue(connection: NotesConnection, bytes: Uint8Array): void {
    const checked = checkUpdate(bytes)
    if (!checked.ok) return this.#refuse(connection, checked.error)
    this.#writer.queue({ connection, update: checked.value, mayWrite: connection.access === 'write' })
  }

  #refuse(connection: NotesConnection, reason: string): void {
    this.#services.counters.badFrames += 1
    this.#services.logger.warn({ ...this.key, reason }, 'notes frame refused')
    connection.end(notesClose.badFrame)
  }

  /** A broadcast costs by the reader, so the more there are the more edits share one. */
  #flushWindow(): Duration {
    const { flushWindowPerConnection, flushWindowMax } = this.#services.limits
    return milliseconds(Math.min(flushWindowMax, flushWindowPerConnection * this.#connections.size))
  }

  #catchUpIfReady(): void {
    const { document } = this.#writer
    if (document) this.#catchUp(document)
  }

  /** Greets whoever came and answers whoever asked while the document could not be shown. */
  #catchUp(document: RoomDocument): void {
    if (this.#ungreeted.size > 0) {
      const greeting = [step1Frame(document.stateVector())]
      if (!this.#presence.empty) greeting.push(this.#presence.everything())
      for (const connection of this.#ungreeted) connection.send(greeting)
      this.#ungreeted.clear()
    }
    for (const [connection, stateVector] of this.#questions) connection.answer(document.answer(stateVector))
    this.#questions.clear()
    if (this.#connections.size === 0) this.#unloadLater()
  }

  /** Acks to those who wrote and the change to everybody; not to a sole author, who has it. */
  #deliver({ change, soleAuthor, acked, lacking }: StoredBatch): void {
    const update = change ? [updateFrame(change)] : []
    for (const connection of this.#connections) {
      const news = connection === soleAuthor ? [] : update
      const ack = acked.has(connection) ? connection.ackFrame() : null
      if (ack) connection.send([ack, ...news])
      else if (news.length > 0) connection.send(news)
    }
    if (change && !soleAuthor) this.#lastSentToAll = this.#services.scheduler.elapsed()
    this.#askForPredecessors(lacking)
  }

  /** Whoever sent an edit has what it builds on: ask, once a gap. */
  #askForPredecessors(lacking: ReadonlySet<NotesConnection>): void {
    for (const connection of this.#asked) if (!lacking.has(connection)) this.#asked.delete(connection)
    const { document } = this.#writer
    if (!document) return
    for (const connection of lacking) {
      if (this.#asked.has(connection)) continue
      this.#asked.add(connection)
      connection.send([step1Frame(document.stateVector())])
    }
  }

  #broadcastPresence(frame: Uint8Array): void {
    for (const connection of this.#connections) {
      connection.sendPresence(frame, () => this.#presence.everything())
    }
    this.#lastSentToAll = this.#services.scheduler.elapsed()
  }

  #armKeepalive(): void {
    const { scheduler, limits } = this.#services
    this.#keepalive = scheduler.after(limits.keepaliveAfter, () => {
      if (scheduler.elapsed() - this.#lastSentToAll >= limits.keepaliveAfter) {
        for (const connection of this.#connections) connection.send(KEEPALIVE)
        this.#lastSentToAll = scheduler.elapsed()
      }
      this.#armKeepalive()
    })
  }

  #unloadLater(): void {
    const { scheduler, limits } = this.#services
    this.#unload?.()
    this.#unload = scheduler.after(limits.unloadAfter, () => this.#unloadIfIdle())
  }

  #unloadIfIdle(): void {
    this.#unload = null
    const { document } = this.#writer
    // A writer that is not idle calls `#catchUp` when it is, and that comes back here.
    if (this.#connections.size > 0 || !document || !this.#writer.idle) return
    const worthCompacting = document.rows > 1
    this.stop()
    if (worthCompacting) void this.#services.compactor.compact(this.key)
  }

  #giveUp(): void {
    for (const connection of this.#connections) connection.end(notesClose.tryAgainLater)
    this.stop()
  }
}
