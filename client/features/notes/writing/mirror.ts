// A copy of a document that follows it and gives nothing back: what readers are shown.
import * as Y from 'yjs'

export interface Mirror {
  readonly doc: Y.Doc
  readonly stop: () => void
}

/**
 * Follows `doc`. An editor may tidy up what it is bound to, even when nobody can write in it; in a copy that stays here, and
 * the server has no edits of a reader to refuse.
 */
export function mirrorOf(doc: Y.Doc): Mirror {
  const mirror = new Y.Doc()
  const follow = (update: Uint8Array) => Y.applyUpdate(mirror, update, doc)
  follow(Y.encodeStateAsUpdate(doc))
  doc.on('update', follow)
  return {
    doc: mirror,
    stop: () => {
      doc.off('update', follow)
      mirror.destroy()
    },
  }
}
