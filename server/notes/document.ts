// A room's document: how the server makes one, and how it is put together from the log.
import * as Y from 'yjs'
import type { StoredNotes } from '#server/storage/notesLog.ts'

/** A document put together from the log. */
export interface AssembledDocument {
  readonly doc: Y.Doc
  /** How many rows could not be read and were left out; they are still in the log. */
  readonly unreadable: number
}

/** An empty document that never changes by itself. */
export function newDocument(): Y.Doc {
  const doc = new Y.Doc()
  // Yjs lets every peer delete formatting marks that have become redundant. The clients do that; if the server did so too,
  // its memory would hold changes that stand in no row of the log.
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false
  })
  return doc
}

/**
 * Applies what is stored, in order. A row that cannot be applied is left out, so that one broken row does not take the rest.
 * @throws Error when the snapshot itself cannot be applied: then the document must not be served at all.
 */
export function assembleDocument({ snapshot, updates }: StoredNotes): AssembledDocument {
  const broken = new Set<number>()
  for (;;) {
    const doc = newDocument()
    if (snapshot) Y.applyUpdate(doc, snapshot)
    const failedAt = applyAll(doc, updates, broken)
    if (failedAt === null) return { doc, unreadable: broken.size }
    // A failed update leaves the document half changed: begin again without it.
    doc.destroy()
    broken.add(failedAt)
  }
}

/** Applies all updates but those `without`; the index of the first that failed, or `null`. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[], without: ReadonlySet<number>): number | null {
  let at = 0
  try {
    // One transaction for all is several times cheaper than one each.
    doc.transact(() => {
      for (const [index, update] of updates.entries()) {
        at = index
        if (!without.has(index)) Y.applyUpdate(doc, update)
      }
    })
    return null
  } catch {
    return at
  }
}
