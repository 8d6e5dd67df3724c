// What tells whether two versions of notes hold the same text.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { newDocument } from '../document.ts'

/**
 * The same for two documents that have seen the same edits, however their updates are put together: a compacted log and the rows
 * that it replaces give different bytes. @throws Error for bytes that are no update
 */
export function contentIdOf(update: Uint8Array): string {
  const doc = newDocument()
  try {
    Y.applyUpdate(doc, update)
    return createHash('sha256')
      .update(Y.encodeSnapshot(Y.snapshot(doc)))
      .digest('base64url')
  } finally {
    doc.destroy()
  }
}
