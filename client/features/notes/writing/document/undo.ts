// What undoing may take back: one's own letters, marks and things. Elements that can hold text stay, for others may write in them.
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { isElement, isThing } from './elements.ts'

/** Remembers what the user of this page does in a text. */
export function undoManagerOf(fragment: Y.XmlFragment): Y.UndoManager {
  return new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    // A line that was put in goes by its mark of standing, and so do those in a list: with what holds them they are not shown.
    deleteFilter: ({ content }) =>
      !(content instanceof Y.ContentType) || (isElement(content.type) && isThing(content.type)),
  })
}
