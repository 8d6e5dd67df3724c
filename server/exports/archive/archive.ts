// The archive of a dialogue. The same dialogue at the same event gives the same text, but for the time of the export.
import * as Y from 'yjs'
import { markdownBlocks } from '../markdown/blocks.ts'
import { notesBlocks } from '../notes/blocks.ts'
import { referenceWords } from '../notes/references.ts'
import type { ExportSnapshot } from '../snapshot.ts'
import { ARCHIVE_SCHEMA } from './schema.ts'

/** Everything about the dialogue, in the form of `archiveSchema`. */
export function archive(snapshot: ExportSnapshot): object {
  const { state, log, directory, now, baseUrl } = snapshot
  return {
    schema: ARCHIVE_SCHEMA,
    exportedAt: now,
    source: `${baseUrl}/d/${state.id}`,
    dialogueId: state.id,
    log: log.toSorted((a, b) => a.seq - b.seq),
    state,
    notes: archivedNotes(snapshot),
    directory: Object.values(directory)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => compare(a.id, b.id)),
  }
}

function archivedNotes(snapshot: ExportSnapshot): readonly object[] {
  const { state, notes, language } = snapshot
  const reference = referenceWords(snapshot)
  const order = state.agenda.slots.map(({ id }) => id)
  const place = (slotId: string) => (order.includes(slotId) ? order.indexOf(slotId) : order.length)
  return [...notes]
    .toSorted(([a], [b]) => place(a) - place(b) || compare(a, b))
    .map(([slotId, doc]) => ({
      slotId,
      yjs: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'),
      text: markdownBlocks(notesBlocks(doc, { reference }), language),
    }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
