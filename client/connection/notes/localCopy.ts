// The copy of one slot's notes in this browser: it outlives a reload, and remembers whether it holds what the server lacks.
import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence, fetchUpdates } from 'y-indexeddb'
import * as Y from 'yjs'
import { CUSTOM_STORE, UNSAVED_MARK, nameOfCopy } from './localCopies.ts'
import type { LocalCopyKey } from './localCopies.ts'

/** y-indexeddb's store for the edits. */
const UPDATES_STORE = 'updates'
/** What y-indexeddb keeps a document in; whoever opens the database first makes it. */
const STORES = [[UPDATES_STORE, { autoIncrement: true }], [CUSTOM_STORE]]

/** The marks of pages, and what each said when it was read. */
type Marks = Map<string, unknown>

/** What whoever has a copy is told of it. */
export interface CopyNews {
  /** Called once, when the browser did not take what it was given to keep, or no longer has it: the copy may lack edits from then on. */
  readonly onLoss: () => void
  /** Called when more edits are kept than before. */
  readonly onKept: () => void
}

export class LocalCopy {
  readonly #persistence: IndexeddbPersistence
  /** This page's own mark; pages of the same browser share the copy, and each speaks for itself. */
  readonly #mark: string
  #marked: number | null = null
  #kept = 0
  readonly #onKept: () => void
  readonly #found: Marks
  readonly #failed = Promise.withResolvers<void>()
  #isReadingOn = false

  private constructor(persistence: IndexeddbPersistence, found: Marks, { onLoss, onKept }: CopyNews) {
    this.#persistence = persistence
    this.#mark = `${UNSAVED_MARK}${persistence.doc.clientID}`
    this.#onKept = onKept
    this.#found = found
    void this.#failed.promise.then(onLoss)
    persistence._db.then((db) => this.#watch(db), this.#failed.resolve)
  }

  /** Begins to keep a copy of `doc`. `null` where the browser keeps nothing, as in some private windows. */
  static async open(key: LocalCopyKey, doc: Y.Doc, news: CopyNews): Promise<LocalCopy | null> {
    const name = nameOfCopy(key)
    // Before the edits: then what a mark spoke of is among those that are read.
    const found = await findMarks(name)
    return found && new LocalCopy(new IndexeddbPersistence(name, doc), found, news)
  }

  /** Resolves when what was kept before has been read into the document, or cannot be read. */
  async loaded(): Promise<void> {
    await Promise.race([this.#persistence.whenSynced, this.#failed.promise])
  }

  /** Whether a change of the document came from the copy as it was opened. */
  isOrigin(origin: unknown): boolean {
    return origin === this.#persistence && !this.#isReadingOn
  }

  /**
   * Takes in what other pages of this browser have put into the copy since, if any of them has edits here that are not known to be on
   * the server: a page that has been closed sends them no more. As a change of the document they are like edits made here.
   */
  async readOn(): Promise<void> {
    const { db } = this.#persistence
    if (!db) return
    try {
      const marks = await marksIn(db)
      marks.delete(this.#mark)
      if (marks.size === 0) return
      this.#isReadingOn = true
      await fetchUpdates(this.#persistence)
      // Not before: whoever has confirmed what the document holds takes them away.
      for (const [mark, said] of marks) this.#found.set(mark, said)
    } catch {
      this.#failed.resolve()
    } finally {
      this.#isReadingOn = false
    }
  }

  /** Whether an earlier page, or another one now, has edits here that were not known to be on the server. */
  get leftovers(): boolean {
    return this.#found.size > 0
  }

  /**
   * How many of the edits that have been made on this page the browser is known to have on disk; none that it has not been told of
   * by `setUnsaved`.
   */
  get kept(): number {
    return this.#kept
  }

  /**
   * Remembers whether there is anything that the server may lack.
   * @param edits how many have been made on this page, when some may be lacking; `null` when none is
   */
  setUnsaved(edits: number | null): void {
    if (edits !== this.#marked) {
      this.#marked = edits
      if (edits === null) this.#try(this.#persistence.del(this.#mark))
      else this.#try(this.#markKept(edits), this.#failed.resolve)
    }
    if (edits !== null) return
    for (const [mark, said] of this.#found) this.#try(this.#release(mark, said))
    this.#found.clear()
  }

  /** Stops keeping the copy; it stays. */
  async close(): Promise<void> {
    await this.#persistence.destroy()
  }

  /**
   * Marks that the server may lack edits, so many of which have been made here. The mark waits for the edits, which y-indexeddb has
   * begun to write by now: the browser does one after the other what concerns the same store. When the mark is on disk, so are they.
   */
  async #markKept(edits: number): Promise<void> {
    const db = await this.#persistence._db
    const transaction = db.transaction([UPDATES_STORE, CUSTOM_STORE], 'readwrite')
    transaction.objectStore(CUSTOM_STORE).put(edits, this.#mark)
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve)
      transaction.addEventListener('abort', reject)
    })
    this.#kept = Math.max(this.#kept, edits)
    this.#onKept()
  }

  /** y-indexeddb asks of nothing that it writes what becomes of it. Whatever fails is told here last. */
  #watch(db: IDBDatabase): void {
    for (const failure of ['error', 'abort']) db.addEventListener(failure, () => this.#failed.resolve())
    // By a page that removes the copy, or by the browser. Whoever writes in it after that is thrown at.
    for (const ending of ['versionchange', 'close']) {
      db.addEventListener(ending, () => {
        this.#failed.resolve()
        void this.#persistence.destroy()
      })
    }
  }

  /** A mark that cannot be taken away costs no edit; one that cannot be set says that the edits beside it cannot be kept either. */
  #try(writing: Promise<unknown>, onFailed?: () => void): void {
    writing.catch(() => {
      this.#marked = null
      onFailed?.()
    })
  }

  /**
   * What earlier pages left was in the document before it was sent, and so has been confirmed with it. A page that is still open may
   * have made more edits since; then its mark says so, and stays.
   */
  async #release(mark: string, said: unknown): Promise<void> {
    const { db } = this.#persistence
    if (!db) return
    const [store] = idb.transact(db, [CUSTOM_STORE])
    if (store && (await idb.get(store, mark)) === said) await idb.del(store, mark)
  }
}

/** What was left in a copy. */
export interface LeftCopy {
  readonly doc: Y.Doc
  /** The Yjs clients whose edits in it may not be on the server: one for each page that left some. */
  readonly writers: ReadonlySet<number>
}

/** Reads a copy, to be shown and no more; `null` where the browser does not let it. */
export async function readLeft(key: LocalCopyKey): Promise<LeftCopy | null> {
  const name = nameOfCopy(key)
  const marks = await findMarks(name)
  if (marks === null) return null
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, doc)
  await persistence.whenSynced
  await persistence.destroy()
  return { doc, writers: new Set([...marks.keys()].map((mark) => Number(mark.slice(UNSAVED_MARK.length)))) }
}

/** Removes the copy of one slot. Pages that have it open must close it first. */
export async function removeLocalCopy(key: LocalCopyKey): Promise<void> {
  await idb.deleteDB(nameOfCopy(key))
}

/** The marks in a copy; `null` when this browser lets the page keep nothing. y-indexeddb never says so: it waits for ever. */
async function findMarks(name: string): Promise<Marks | null> {
  try {
    const db = await idb.openDB(name, (made) => idb.createStores(made, STORES))
    try {
      return await marksIn(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

async function marksIn(db: IDBDatabase): Promise<Marks> {
  const [store] = idb.transact(db, [CUSTOM_STORE], 'readonly')
  const kept = store ? await idb.getAllKeysValues(store) : []
  return new Map(kept.flatMap(({ k, v }) => (String(k).startsWith(UNSAVED_MARK) ? [[String(k), v]] : [])))
}
