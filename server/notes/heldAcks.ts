// Edits that are on disk but build on others that never came: not acked until those have, for until then nobody can read them.
import type { NotesConnection } from './connection.ts'
import type { CheckedUpdate } from './updateCheck.ts'

/** Messages are acked in order, so one that is held holds back those after it. Past this many the connection is let go. */
const MAX_HELD = 256

export class HeldAcks {
  readonly #held = new Map<NotesConnection, CheckedUpdate[]>()

  /** The connections that sent what cannot be read yet. */
  get connections(): Iterable<NotesConnection> {
    return this.#held.keys()
  }

  /**
   * Counts an edit as stored when it can be read, and holds it otherwise.
   * @param lacks whether an edit still waits for predecessors
   */
  add(
    connection: NotesConnection,
    update: CheckedUpdate,
    lacks: (update: CheckedUpdate) => boolean,
  ): 'counted' | 'held' | 'too many held' {
    const held = this.#held.get(connection)
    if (!held && !lacks(update)) {
      connection.stored()
      return 'counted'
    }
    if (held) held.push(update)
    else this.#held.set(connection, [update])
    return held && held.length > MAX_HELD ? 'too many held' : 'held'
  }

  /** Counts what can be read by now. @returns the connections for which that was something */
  release(lacks: (update: CheckedUpdate) => boolean): NotesConnection[] {
    const released: NotesConnection[] = []
    for (const [connection, updates] of this.#held) {
      const still = updates.findIndex(lacks)
      const count = still === -1 ? updates.length : still
      for (let counted = 0; counted < count; counted += 1) connection.stored()
      updates.splice(0, count)
      if (count > 0) released.push(connection)
      if (updates.length === 0 || connection.ended) this.#held.delete(connection)
    }
    return released
  }
}
