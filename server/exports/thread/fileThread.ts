// The thread in which files are made, beside the one that every clock, command and note waits for.
import { setImmediate } from 'node:timers/promises'
import type { Piscina } from 'piscina'
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { minutes, seconds } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { HandedSnapshot } from './handed.ts'
import { handOver } from './handing.ts'
import type { FileOrder, FileTask } from './order.ts'

/**
 * Why there is no file. busy: too many wait already, or the server stops · too-slow: it did not come in time · unread: a dialogue that it
 * is made from could not be read · failed: making it went wrong.
 */
export interface NotMade {
  readonly reason: 'busy' | 'too-slow' | 'unread' | 'failed'
  /** What went wrong; of `unread`, what reading has rejected with. */
  readonly cause?: unknown
}

/** How much is made, and how long it may take. */
export interface FileThreadLimits {
  /** How many files may wait while another is made. */
  readonly mostWaiting: number
  /** When a file is given up, counted from when it was ordered. */
  readonly within: Duration
  /** How long the thread is kept without anything to make. */
  readonly idleFor: Duration
}

/** The limits unless others are given. Everybody in a large dialogue may fetch its report as it ends: these wait for a few seconds. */
export const usualFileLimits: FileThreadLimits = { mostWaiting: 60, within: seconds(30), idleFor: minutes(1) }

/** More than any file has been seen to need, in MB. Past it the thread ends, and the server goes on. */
const MOST_HEAP = 512

/** What the thread stands on. */
export interface FileThreadNeeds {
  readonly scheduler: Scheduler
  /** The thread has ended while it made nothing. */
  readonly onFailure: (error: unknown) => void
  readonly limits?: Partial<FileThreadLimits>
  /** The module whose `makeFile` the thread runs, as a `file:` URL. */
  readonly module?: string
}

type Pool = Piscina<FileTask, Uint8Array>

/** One thread is enough, and leaves the other cores and the memory to the dialogues. Nothing is loaded or started before the first order. */
export class FileThread {
  readonly #needs: FileThreadNeeds
  readonly #limits: FileThreadLimits
  #pool: Pool | null = null
  #ordered = 0
  #cancelRest: Cancel | null = null
  #closed = false

  constructor(needs: FileThreadNeeds) {
    this.#needs = needs
    this.#limits = { ...usualFileLimits, ...needs.limits }
  }

  /** How many files are being made or wait to be. */
  get ordered(): number {
    return this.#ordered
  }

  /** Whether there is a thread. */
  get running(): boolean {
    return this.#pool !== null
  }

  /**
   * The bytes of the file. A file that goes wrong takes no other with it. Never rejects.
   *
   * @param dialogues of a file about several: each is read when the thread has let go of the one before, so that neither a file that
   *   is made nor those that wait hold more than one of them here
   */
  async make(
    order: FileOrder,
    dialogues?: AsyncIterable<HandedSnapshot>,
  ): Promise<Result<Uint8Array, NotMade>> {
    // Counted here, as piscina lets any number wait of those that can be given up.
    if (this.#closed || this.#ordered > this.#limits.mostWaiting) return err({ reason: 'busy' })
    const patience = new AbortController()
    const cancel = this.#needs.scheduler.after(this.#limits.within, () => patience.abort())
    this.#cancelRest?.()
    this.#ordered += 1
    const handing = handOver(dialogues)
    try {
      const { Piscina } = await import('piscina')
      // What has come in while the order was put together goes before copying it to the thread, which takes its time as well.
      await setImmediate()
      if (this.#closed) return err({ reason: 'busy' })
      this.#pool ??= this.#start(Piscina)
      const task = { order, dialogues: handing.port }
      return ok(await this.#pool.run(task, { signal: patience.signal, transferList: [handing.port] }))
    } catch (cause) {
      const unread = handing.failure()
      if (unread !== null) return err({ reason: 'unread', cause: unread.cause })
      if (patience.signal.aborted) return err({ reason: 'too-slow', cause })
      return err({ reason: this.#closed ? 'busy' : 'failed', cause })
    } finally {
      cancel()
      handing.close()
      this.#ordered -= 1
      if (this.#ordered === 0) this.#rest()
    }
  }

  /** Makes no more, gives up what is being made, and resolves when the thread has ended. */
  async close(): Promise<void> {
    this.#closed = true
    this.#cancelRest?.()
    await this.#end()
  }

  #start(Pool: typeof Piscina): Pool {
    const { module = new URL('makeFile.ts', import.meta.url).href, onFailure } = this.#needs
    const pool = new Pool<FileTask, Uint8Array>({
      filename: module,
      name: 'makeFile',
      // Not fewer, or nobody would take over from a thread that has crashed or was given up.
      minThreads: 1,
      maxThreads: 1,
      // On a machine with a single core the dialogues go first.
      niceIncrement: 5,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
    })
    // A thread that cannot even start is not started again by the pool: the next order gets another pool.
    pool.on('error', (error) => {
      onFailure(error)
      void this.#end()
    })
    return pool
  }

  #rest(): void {
    if (this.#closed) return
    this.#cancelRest = this.#needs.scheduler.after(this.#limits.idleFor, () => void this.#end())
  }

  async #end(): Promise<void> {
    const pool = this.#pool
    this.#pool = null
    await pool?.destroy()
  }
}
