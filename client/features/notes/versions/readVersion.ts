// A version as it came over HTTP, read into a document of its own.
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { NotesVersionContent } from '#shared/protocol/http/notesVersions.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { hasForeignContent } from '../writing/foreignContent.ts'

/** The version's text; `null` when it holds something that this page does not know, so that it could not be put back whole. */
export function readVersion({ update }: Pick<NotesVersionContent, 'update'>): Y.XmlFragment | null {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromBase64(update))
  const fragment = doc.getXmlFragment(NOTES_FRAGMENT)
  return hasForeignContent(fragment) ? null : fragment
}
