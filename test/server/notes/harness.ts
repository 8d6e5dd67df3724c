// Rooms over a log that a test can hold back or break, with sockets that keep what they are given.
import * as Y from 'yjs'
import { Compactor } from '#server/notes/compactor.ts'
import { NotesConnection } from '#server/notes/connection.ts'
import { NotesCounters } from '#server/notes/counters.ts'
import { FlushQueue } from '#server/notes/flushQueue.ts'
import type { NotesAccess, NotesIdentity } from '#server/notes/identity.ts'
import { defaultNotesLimits, type NotesLimits } from '#server/notes/limits.ts'
import type { NotesLogger } from '#server/notes/logger.ts'
import { noNeighbours, type Neighbours } from '#server/notes/neighbours.ts'
import type { NotesRoom } from '#server/notes/room.ts'
import { NotesRooms } from '#server/notes/rooms.ts'
import { MemoryNotesLog } from '#server/storage/memory/notesLog.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'
import { FakeScheduler } from './fakeScheduler.ts'
import { FakeSocket, type Received } from './fakeSocket.ts'
import * as frames from './frames.ts'

export const key: NotesRoomKey = { dialogueId: 'dialogue-1', slotId: 'slot-1' }

/** A log whose writes and reads can be held back, counted and made to fail. */
export class TestLog implements NotesLog {
  readonly inner: NotesLog
  appends: (readonly NotesUpdate[])[] = []
  loads = 0
  compactions = 0
  failAppend: ((updates: readonly NotesUpdate[]) => boolean) | null = null
  failLoad = false
  #gate: PromiseWithResolvers<void> | null = null

  constructor(inner: NotesLog = new MemoryNotesLog()) {
    this.inner = inner
  }

  /** Lets nothing through until the returned function is called. */
  hold(): () => void {
    const gate = Promise.withResolvers<void>()
    this.#gate = gate
    return () => {
      this.#gate = null
      gate.resolve()
    }
  }

  async append(updates: readonly NotesUpdate[]): Promise<void> {
    this.appends.push(updates)
    await this.#gate?.promise
    if (this.failAppend?.(updates)) throw new Error('disk full')
    await this.inner.append(updates)
  }

  async load(room: NotesRoomKey, after?: number): Promise<StoredNotes> {
    this.loads += 1
    await this.#gate?.promise
    if (this.failLoad) throw new Error('database locked')
    return this.inner.load(room, after)
  }

  async compact(room: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void> {
    this.compactions += 1
    await this.inner.compact(room, snapshot, upToSeq)
  }

  rooms(dialogueId: string): Promise<readonly NotesRoomKey[]> {
    return this.inner.rooms(dialogueId)
  }
}

/** A logger that keeps what it is told. */
export class TestLogger implements NotesLogger {
  readonly lines: { readonly level: string; readonly fields: object; readonly message: string }[] = []
  warn = (fields: object, message: string): void => {
    this.lines.push({ level: 'warn', fields, message })
  }
  error = (fields: object, message: string): void => {
    this.lines.push({ level: 'error', fields, message })
  }
}

let people = 0

/** Somebody nobody else is. */
export function person(given: Partial<NotesIdentity> = {}): NotesIdentity {
  people += 1
  return {
    personId: `person-${people}`,
    sessionId: `session-${people}`,
    name: `Panel Exempel ${people}`,
    organisation: 'Vinnova',
    colour: '#005b99',
    ...given,
  }
}

export interface JoinOptions {
  readonly identity?: NotesIdentity
  readonly access?: NotesAccess
  readonly ack?: boolean
}

/** A client of a room under test: a document, and what it sends and is sent. */
export class TestClient {
  readonly doc = new Y.Doc()
  readonly socket: FakeSocket
  readonly connection: NotesConnection
  readonly #room: NotesRoom

  constructor(room: NotesRoom, connection: NotesConnection, socket: FakeSocket) {
    this.#room = room
    this.connection = connection
    this.socket = socket
  }

  send(frame: Uint8Array): void {
    this.#room.receive(this.connection, frame)
  }

  /** Types at the end of the text and sends that as an Update. */
  type(text: string): void {
    this.send(frames.update(this.typed(text)))
  }

  /** Types at the end of the text without sending it. */
  typed(text: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    this.doc.getText('notes').insert(this.doc.getText('notes').length, text)
    return Y.encodeStateAsUpdate(this.doc, before)
  }

  /** Reads what has come and does with it what a client does, answers left aside. */
  receive(): Received[] {
    const received = this.socket.take()
    for (const message of received) {
      if (message.kind === 'step2' || message.kind === 'update') Y.applyUpdate(this.doc, message.bytes)
    }
    return received
  }

  get text(): string {
    return this.doc.getText('notes').toJSON()
  }

  leave(): void {
    this.socket.open = false
    this.#room.leave(this.connection)
  }
}

/** Everything a room stands on, in memory. */
export class NotesHarness {
  readonly scheduler = new FakeScheduler()
  readonly counters = new NotesCounters()
  readonly logger = new TestLogger()
  readonly log: TestLog
  readonly limits: NotesLimits
  readonly rooms: NotesRooms

  constructor({
    log = new TestLog(),
    neighbours = noNeighbours,
    ...limits
  }: Partial<NotesLimits> & { readonly log?: TestLog; readonly neighbours?: Neighbours } = {}) {
    const { scheduler, counters, logger } = this
    this.log = log
    this.limits = { ...defaultNotesLimits, ...limits }
    this.rooms = new NotesRooms({
      log,
      scheduler,
      counters,
      logger,
      neighbours,
      limits: this.limits,
      flushes: new FlushQueue({ log, scheduler, counters, onFlushed: () => undefined }),
      compactor: new Compactor({ log, logger, counters }),
    })
  }

  /** A client joins the room of `to`. */
  join(
    { identity = person(), access = 'write', ack = true }: JoinOptions = {},
    to: NotesRoomKey = key,
  ): TestClient {
    const { limits, counters, scheduler } = this
    const socket = new FakeSocket()
    const connection = new NotesConnection({
      socket,
      identity,
      access,
      wantsAcks: ack,
      limits,
      counters,
      scheduler,
    })
    const room = this.rooms.open(to)
    room.join(connection)
    return new TestClient(room, connection, socket)
  }

  /** What a fresh start would read from the log. */
  async storedText(room: NotesRoomKey = key): Promise<string> {
    const fresh = new NotesHarness({ log: new TestLog(this.log.inner) })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await fresh.rooms.read(room))
    return doc.getText('notes').toJSON()
  }
}
