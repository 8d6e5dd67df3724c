// What a file is made from, as it is handed to another thread: plain data, where a Yjs document is an update.
import * as Y from 'yjs'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { ExportSnapshot } from '../snapshot.ts'

/** A snapshot that can be copied to another thread. */
export interface HandedSnapshot extends Omit<ExportSnapshot, 'notes'> {
  /** The notes of each slot in which anything has been written, as one update of Yjs. */
  readonly notes: ReadonlyMap<SlotId, Uint8Array>
}

/** The snapshot with its notes as documents. */
export function opened(snapshot: HandedSnapshot): ExportSnapshot {
  const notes = [...snapshot.notes].map(([slotId, update]) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return [slotId, doc] as const
  })
  return { ...snapshot, notes: new Map(notes) }
}
