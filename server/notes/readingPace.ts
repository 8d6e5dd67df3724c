// How fast a connection is read: no faster than its edits are stored, and no faster than any honest client sends.
import { milliseconds, type Duration } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { NotesLimits } from './limits.ts'
import type { NotesSocket } from './socket.ts'

export type PaceLimits = Pick<
  NotesLimits,
  'maxQueuedBytes' | 'allowanceBytes' | 'allowanceBytesPerSecond' | 'frameCostBytes'
>
/** What a ping counts besides its bytes; it is answered and looked at no further. */
const PING_COST = 1024

export type PacedSocket = Pick<NotesSocket, 'open' | 'pause' | 'resume'>

/**
 * Stops reading the socket while too much is queued, or when the sender has used up its allowance. Nothing is lost by that:
 * what is not read stays with the sender.
 */
export class ReadingPace {
  readonly #socket: PacedSocket
  readonly #scheduler: Scheduler
  readonly #limits: PaceLimits
  #queuedBytes = 0
  #allowance: number
  #allowanceAt: Duration
  #waiting: Cancel | null = null
  #paused = false
  #stopped = false

  constructor(socket: PacedSocket, scheduler: Scheduler, limits: PaceLimits) {
    this.#socket = socket
    this.#scheduler = scheduler
    this.#limits = limits
    this.#allowance = limits.allowanceBytes
    this.#allowanceAt = scheduler.elapsed()
  }

  /** A frame of so many bytes was read. */
  received(bytes: number): void {
    this.spend(bytes + this.#limits.frameCostBytes)
  }

  /** A ping with so many bytes was answered. */
  pinged(bytes: number): void {
    this.spend(bytes + PING_COST)
  }

  /** Something was done for the sender that is worth as much as so many bytes read. */
  spend(bytes: number): void {
    if (this.#stopped) return
    this.#regain()
    this.#allowance -= bytes
    if (this.#allowance < 0 && !this.#waiting) this.#wait()
  }

  /** An edit of so many bytes waits to be stored. */
  queued(bytes: number): void {
    this.#queuedBytes += bytes
    this.#adjust()
  }

  /** It waits no longer. */
  unqueued(bytes: number): void {
    this.#queuedBytes -= bytes
    this.#adjust()
  }

  /** Reads on whatever the pace, for good: the client's side of a closing handshake has to be read (see lastWords.ts). */
  stop(): void {
    this.#stopped = true
    this.#waiting?.()
    this.#waiting = null
    this.#queuedBytes = Number.NEGATIVE_INFINITY
    this.#adjust()
  }

  #regain(): void {
    const { allowanceBytes, allowanceBytesPerSecond } = this.#limits
    const now = this.#scheduler.elapsed()
    const regained = ((now - this.#allowanceAt) / 1000) * allowanceBytesPerSecond
    this.#allowance = Math.min(allowanceBytes, this.#allowance + regained)
    this.#allowanceAt = now
  }

  /** Waits until the allowance is back. What had been read already may still arrive and lengthens the wait. */
  #wait(): void {
    const wait = milliseconds(Math.ceil((-this.#allowance / this.#limits.allowanceBytesPerSecond) * 1000))
    this.#waiting = this.#scheduler.after(wait, () => {
      this.#waiting = null
      this.#regain()
      if (this.#allowance < 0) this.#wait()
      else this.#adjust()
    })
    this.#adjust()
  }

  #adjust(): void {
    const { maxQueuedBytes } = this.#limits
    // Reading goes on at half of what stopped it, so that it does not start and stop with every edit.
    const tooMuch = this.#queuedBytes > (this.#paused ? maxQueuedBytes / 2 : maxQueuedBytes)
    const pause = tooMuch || this.#waiting !== null
    if (pause === this.#paused) return
    this.#paused = pause
    if (pause) this.#socket.pause()
    else if (this.#socket.open) this.#socket.resume()
  }
}
