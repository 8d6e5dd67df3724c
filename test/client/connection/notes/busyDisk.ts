// A browser that is busy: what pages give it to keep of the notes waits.
import * as idb from 'lib0/indexeddb'
import { nameOfCopy } from '#client/connection/notes/localCopies.ts'
import type { LocalCopyKey } from '#client/connection/notes/localCopies.ts'

/** Lets no edit onto the disk of a copy that has been opened, until what this resolves to is called. */
export async function holdEdits(key: LocalCopyKey): Promise<() => void> {
  const db = await idb.openDB(nameOfCopy(key), () => undefined)
  const store = db.transaction(['updates'], 'readwrite').objectStore('updates')
  let isHeld = true
  // A transaction lasts for as long as there is something to do in it, and those that come after it wait.
  await new Promise((resolve) => {
    const goOn = () => {
      resolve(undefined)
      if (isHeld) store.count().addEventListener('success', goOn)
    }
    store.count().addEventListener('success', goOn)
  })
  return () => {
    isHeld = false
    db.close()
  }
}
