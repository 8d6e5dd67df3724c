// Compaction: the rows of a room replaced by one snapshot, made from the log and not from memory.
import * as Y from 'yjs'
import type { NotesLog, NotesRoomKey } from '#server/storage/notesLog.ts'
import type { NotesCounters } from './counters.ts'
import { assembleDocument } from './document.ts'
import type { NotesLogger } from './logger.ts'

/** What a compaction did to a room. */
export interface Compacted {
  /** How many rows the snapshot replaces, and the bytes they held. */
  readonly rows: number
  readonly rowBytes: number
  readonly snapshotBytes: number
}

export interface CompactorOptions {
  readonly log: NotesLog
  readonly logger: NotesLogger
  readonly counters: NotesCounters
}

/** Compacts rooms one after the other, however many ask at once. */
export class Compactor {
  readonly #log: NotesLog
  readonly #logger: NotesLogger
  readonly #counters: NotesCounters
  #last: Promise<unknown> = Promise.resolve()

  constructor({ log, logger, counters }: CompactorOptions) {
    this.#log = log
    this.#logger = logger
    this.#counters = counters
  }

  /** Compacts a room when those before it are done. `null` when it failed: then the room is as it was. */
  compact(key: NotesRoomKey): Promise<Compacted | null> {
    const next = this.#last.then(() => this.#compact(key))
    this.#last = next
    return next
  }

  /** Resolves when nothing is being compacted. */
  async idle(): Promise<void> {
    await this.#last
  }

  /**
   * The snapshot holds what the rows up to `seq` hold and nothing else, so it does not matter what is written meanwhile,
   * here or by another process.
   */
  async #compact(key: NotesRoomKey): Promise<Compacted | null> {
    try {
      const stored = await this.#log.load(key)
      const { doc, unreadable } = assembleDocument(stored)
      if (unreadable > 0) {
        this.#logger.error(
          { ...key, unreadable },
          'notes not compacted: rows that cannot be read would be lost',
        )
        return null
      }
      const snapshot = Y.encodeStateAsUpdate(doc)
      doc.destroy()
      await this.#log.compact(key, snapshot, stored.seq)
      this.#counters.compactions += 1
      const rowBytes = stored.updates.reduce((sum, row) => sum + row.length, 0)
      return { rows: stored.updates.length, rowBytes, snapshotBytes: snapshot.length }
    } catch (error) {
      this.#logger.error({ ...key, err: error }, 'notes not compacted')
      return null
    }
  }
}
