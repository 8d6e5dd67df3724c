// The notes of a slot after ten minutes in which several have written: a document made of many small edits.
import * as Y from 'yjs'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'

const sentence = 'Regionen vill pröva vätgas i tung trafik och söker en partner för nästa steg. '

/** One update that holds `edits` edits of a few characters each, by `writers` writers in turn. */
export function longNotes(writers: number, edits: number): Uint8Array {
  const whole = new Y.Doc()
  for (let writer = 0; writer < writers; writer += 1) {
    const doc = new Y.Doc()
    const paragraph = new Y.XmlElement('paragraph')
    doc.getXmlFragment(NOTES_FRAGMENT).insert(0, [paragraph])
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    for (let edit = 0; edit < edits / writers; edit += 1) {
      const from = (edit * 4) % sentence.length
      // Every few edits somewhere else, as people do.
      const at = edit % 7 === 0 ? Math.floor(text.length / 2) : text.length
      text.insert(at, sentence.slice(from, from + 4))
    }
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
  }
  return Y.encodeStateAsUpdate(whole)
}
