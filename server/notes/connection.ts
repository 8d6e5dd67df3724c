// One client in one room: who it is, what it may do, what it has sent, and how fast it reads.
import type { Scheduler } from '#shared/time/scheduler.ts'
import { notesClose, type NotesCloseCode } from '#shared/protocol/notes.ts'
import type { NotesCounters } from './counters.ts'
import type { NotesAccess, NotesIdentity } from './identity.ts'
import type { NotesLimits } from './limits.ts'
import { storedFrame } from './outbound.ts'
import { ReadingPace } from './readingPace.ts'
import type { NotesSocket } from './socket.ts'

export interface ConnectionOptions {
  readonly socket: NotesSocket
  readonly identity: NotesIdentity
  readonly access: NotesAccess
  /** Whether the client asked for message type 100. */
  readonly wantsAcks: boolean
  readonly limits: NotesLimits
  readonly counters: NotesCounters
  readonly scheduler: Scheduler
}

export class NotesConnection {
  readonly identity: NotesIdentity
  readonly pace: ReadingPace
  readonly #socket: NotesSocket
  readonly #wantsAcks: boolean
  readonly #limits: NotesLimits
  readonly #counters: NotesCounters
  #access: NotesAccess
  #ended = false
  #endedWith: NotesCloseCode | null = null
  #stored = 0
  #missedPresence = false
  #asked = false
  #heard = true

  constructor({ socket, identity, access, wantsAcks, limits, counters, scheduler }: ConnectionOptions) {
    this.identity = identity
    this.pace = new ReadingPace(socket, scheduler, limits)
    this.#socket = socket
    this.#access = access
    this.#wantsAcks = wantsAcks
    this.#limits = limits
    this.#counters = counters
  }

  get access(): NotesAccess {
    return this.#access
  }

  /** Whether the server has ended it or the socket has closed; nothing it sends counts from then on. */
  get ended(): boolean {
    return this.#ended || !this.#socket.open
  }

  /** The code that the server ended it with; `null` when it has not, or has cut it. */
  get endedWith(): NotesCloseCode | null {
    return this.#endedWith
  }

  /** Changes what the client may do from its next message on. */
  setAccess(access: NotesAccess): void {
    this.#access = access
  }

  /** Sends frames; a client that does not read is ended instead, it gets everything when it comes back. */
  send(frames: readonly Uint8Array[]): void {
    if (this.ended) return
    if (this.#socket.backlogBytes > this.#limits.maxBacklogBytes) {
      this.end(notesClose.tryAgainLater)
      return
    }
    this.#counters.framesOut += frames.length
    for (const frame of frames) this.#counters.bytesOut += frame.length
    this.#socket.write(frames)
  }

  /**
   * Sends presence, unless the client reads too slowly; then it is owed all of it once it has caught up.
   * @param everything builds the frame with all of the room's presence
   */
  sendPresence(frame: Uint8Array, everything: () => Uint8Array): void {
    if (this.#socket.backlogBytes > this.#limits.presenceBacklogBytes) {
      this.#missedPresence = true
      return
    }
    this.send([this.#missedPresence ? everything() : frame])
    this.#missedPresence = false
  }

  /** Sends what the client has asked for. Each has reason to ask once; whoever asks again pays for the answer as for what it sends. */
  answer(frame: Uint8Array): void {
    this.send([frame])
    if (this.#asked) this.pace.spend(frame.length)
    this.#asked = true
  }

  /** One more message is on disk, and all that it builds on too. */
  stored(): void {
    this.#stored += 1
  }

  /** The message that says how much is on disk, for a client that asked for it. */
  ackFrame(): Uint8Array | null {
    return this.#wantsAcks ? storedFrame(this.#stored) : null
  }

  /** Ends the connection; later calls do nothing. */
  end(code: NotesCloseCode): void {
    if (this.#ended) return
    this.#ended = true
    this.#endedWith = code
    this.#counters.refusals += 1
    this.pace.stop()
    this.#socket.close(code)
  }

  /** The client gave a sign of life. */
  heard(): void {
    this.#heard = true
  }

  /** The client has sent a frame of so many bytes. */
  received(bytes: number): void {
    this.#heard = true
    this.#counters.framesIn += 1
    this.pace.received(bytes)
  }

  /** Pings the client, or cuts it when nothing was heard since the last ping. */
  beat(): void {
    if (!this.#heard) {
      this.#ended = true
      this.#socket.cut()
      return
    }
    this.#heard = false
    this.#socket.ping()
  }
}
