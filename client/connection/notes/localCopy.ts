// The copy of one slot's notes in this browser: it outlives a reload, and remembers whether it holds what the server lacks.
import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { COPY_PREFIX, CUSTOM_STORE, UNSAVED_MARK, nameOfCopy } from './localCopies.ts'
import type { LocalCopyKey } from './localCopies.ts'

export class LocalCopy {
  readonly #persistence: IndexeddbPersistence
  /** This page's own mark; pages of the same browser share the copy, and each speaks for itself. */
  readonly #mark: string
  #marked = false
  #marksFound: string[] = []

  private constructor(persistence: IndexeddbPersistence) {
    this.#persistence = persistence
    this.#mark = `${UNSAVED_MARK}${persistence.doc.clientID}`
  }

  /** Begins to keep a copy of `doc`. `null` where the browser keeps nothing, as in some private windows. */
  static async open(key: LocalCopyKey, doc: Y.Doc): Promise<LocalCopy | null> {
    return (await isUsable()) ? new LocalCopy(new IndexeddbPersistence(nameOfCopy(key), doc)) : null
  }

  /** Resolves when what was kept before has been read into the document. */
  async loaded(): Promise<void> {
    await this.#persistence.whenSynced
    await this.#findMarks()
  }

  /** Whether a change of the document came from the copy. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#persistence
  }

  /** Once loaded: whether an earlier page, or another one now, has edits here that were not known to be on the server. */
  get leftovers(): boolean {
    return this.#marksFound.length > 0
  }

  /** Remembers whether there is anything that the server may lack. */
  setUnsaved(unsaved: boolean): void {
    if (unsaved !== this.#marked) {
      this.#marked = unsaved
      this.#try(unsaved ? this.#persistence.set(this.#mark, 1) : this.#persistence.del(this.#mark))
    }
    if (unsaved) return
    // What earlier pages left was in the document before it was sent, and so has been confirmed with it.
    for (const mark of this.#marksFound.splice(0)) this.#try(this.#persistence.del(mark))
  }

  /** Stops keeping the copy; it stays. */
  async close(): Promise<void> {
    await this.#persistence.destroy()
  }

  /** A mark that cannot be written costs no edit: the next page then says "saved" until it is online, and sends all the same. */
  #try(writing: Promise<unknown>): void {
    writing.catch(() => {
      this.#marked = false
    })
  }

  async #findMarks(): Promise<void> {
    const { db } = this.#persistence
    if (!db) return
    const [store] = idb.transact(db, [CUSTOM_STORE], 'readonly')
    if (!store) return
    const keys: unknown[] = await idb.getAllKeys(store)
    this.#marksFound = keys.filter(
      (key): key is string => typeof key === 'string' && key.startsWith(UNSAVED_MARK) && key !== this.#mark,
    )
  }
}

/** Removes the copy of one slot. Pages that have it open must close it first. */
export async function removeLocalCopy(key: LocalCopyKey): Promise<void> {
  await idb.deleteDB(nameOfCopy(key))
}

/** Whether this browser lets the page keep anything. y-indexeddb never says so: it waits for ever. */
async function isUsable(): Promise<boolean> {
  try {
    const db = await idb.openDB(`${COPY_PREFIX}-probe`, () => undefined)
    db.close()
    return true
  } catch {
    return false
  }
}
