// What is typed, encoded beforehand: the load must not cost what it measures.
import * as Y from 'yjs'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { blankMarker } from './marker.ts'

/** A document with a paragraph for each writer, as one update. */
export function firstDocument(writers: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getXmlFragment(NOTES_FRAGMENT).insert(
    0,
    Array.from({ length: writers }, (_, index) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(`${index + 1}. Regionen vill pröva vätgas i tung trafik.`)])
      return paragraph
    }),
  )
  return Y.encodeStateAsUpdate(doc)
}

/** What one writer types at the end of her paragraph, one update an edit. */
export function editsOf(writer: number, writers: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 1000 + writer
  Y.applyUpdate(doc, firstDocument(writers))
  const paragraph = doc.getXmlFragment(NOTES_FRAGMENT).get(writer)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('The paragraph has no text')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let number = 0; number < count; number += 1) text.insert(text.length, blankMarker(writer, number))
  return updates
}
