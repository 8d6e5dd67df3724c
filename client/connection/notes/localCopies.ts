// All copies of notes in this browser: whose they are, whether they hold what the server lacks, and their removal.
import * as idb from 'lib0/indexeddb'

/** What the names of the databases begin with. */
const COPY_PREFIX = 'snabbdialog-notes'
/** What the mark of a page begins with that has edits here which are not known to be on the server. */
export const UNSAVED_MARK = 'unsaved:'
/** y-indexeddb's store for whatever its user wants to keep. */
export const CUSTOM_STORE = 'custom'

/** Whose notes of which slot. */
export interface LocalCopyKey {
  readonly personId: string
  readonly dialogueId: string
  readonly slotId: string
}

/** The name of the database that holds a copy. */
export const nameOfCopy = ({ personId, dialogueId, slotId }: LocalCopyKey): string =>
  `${COPY_PREFIX}/${personId}/${dialogueId}/${slotId}`

/** How many copies of these people hold edits that may not be on the server. */
export async function countUnsavedCopies(personIds: readonly string[]): Promise<number> {
  const names = await copiesOf(personIds)
  const unsaved = await Promise.all(names.map(holdsUnsaved))
  return unsaved.filter(Boolean).length
}

/** The copies that are meant which hold edits that may not be on the server; none where the browser keeps nothing. */
export async function findUnsavedCopies(
  isMeant: (copy: LocalCopyKey) => boolean,
): Promise<readonly LocalCopyKey[]> {
  const copies = (await allDatabases()).flatMap((name) => {
    const copy = copyNamed(name)
    return copy !== null && isMeant(copy) ? [copy] : []
  })
  const unsaved = await Promise.all(copies.map((copy) => holdsUnsaved(nameOfCopy(copy))))
  return copies.filter((_copy, index) => unsaved[index])
}

/**
 * Removes the copies that are meant, except those that hold edits which may not be on the server: these are nowhere else. Waits for
 * pages that have one open to close it. Does nothing where the browser keeps nothing.
 */
export async function removeSavedCopies(isMeant: (copy: LocalCopyKey) => boolean): Promise<void> {
  const databases = await allDatabases()
  const meant = databases.filter((name) => {
    const copy = copyNamed(name)
    return copy !== null && isMeant(copy)
  })
  await Promise.all(
    meant.map(async (name) => {
      if (!(await holdsUnsaved(name))) await idb.deleteDB(name)
    }),
  )
}

/** Removes every copy that a person has in this browser. Pages that have one open must close it first. */
export async function removeLocalCopiesOf(personId: string): Promise<void> {
  const names = await copiesOf([personId])
  await Promise.all(names.map((name) => idb.deleteDB(name)))
}

async function copiesOf(personIds: readonly string[]): Promise<readonly string[]> {
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name }) =>
    name !== undefined && personIds.some((id) => name.startsWith(`${COPY_PREFIX}/${id}/`)) ? [name] : [],
  )
}

/** None where the browser does not let the page look, as in some private windows: it then keeps nothing either. */
async function allDatabases(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  } catch {
    return []
  }
}

/** Whose notes of which slot a database holds; `null` for one that holds something else. */
function copyNamed(database: string): LocalCopyKey | null {
  const [prefix, personId, dialogueId, slotId] = database.split('/')
  if (prefix !== COPY_PREFIX || personId === undefined || dialogueId === undefined || slotId === undefined)
    return null
  return { personId, dialogueId, slotId }
}

async function holdsUnsaved(name: string): Promise<boolean> {
  const db = await idb.openDB(name, () => undefined)
  try {
    if (!db.objectStoreNames.contains(CUSTOM_STORE)) return false
    const [store] = idb.transact(db, [CUSTOM_STORE], 'readonly')
    const keys: unknown[] = store === undefined ? [] : await idb.getAllKeys(store)
    return keys.some((key) => typeof key === 'string' && key.startsWith(UNSAVED_MARK))
  } finally {
    db.close()
  }
}
