// Restoring a version: one edit of the user's in the open document, which one step back takes away again.
import type { Editor } from '@tiptap/core'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { bindingOf, undoingIn } from '../binding.ts'
import { restoreContent } from './restoreContent.ts'

/** The way back from a restoring, for as long as it is the last thing that the user has done in the text. */
export interface WayBack {
  readonly isOpen: () => boolean
  /** Takes the restoring back. Does nothing when the way is no longer open. */
  readonly goBack: () => void
  /** Calls `listener` when the way may have closed; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A restoring that has been made. */
export interface Restored {
  /** When the version is of, in words: `kl. 9.25`. */
  readonly moment: string
  readonly wayBack: WayBack
}

/** The text that the editor is bound to: the live one for those who may write, a copy that follows it for readers. */
export function fragmentOf({ state }: Pick<Editor, 'state'>): Y.XmlFragment {
  return bindingOf(state).type
}

/** Makes the text of an editor that may write what `wanted` holds. `null` when it holds that already. */
export function restoreVersion(editor: Editor, wanted: Y.XmlFragment): WayBack | null {
  const undoManager = undoingIn(editor.state)
  const before = undoManager.undoStack.at(-1)
  // A step of its own: neither what was typed just before nor what comes just after belongs to it.
  undoManager.stopCapturing()
  const live = fragmentOf(editor)
  // By the name under which the editor itself writes: then it is the user's, and what undoes typing undoes it.
  undoManager.doc.transact(() => restoreContent(live, wanted), ySyncPluginKey)
  undoManager.stopCapturing()
  const step = undoManager.undoStack.at(-1)
  if (step === undefined || step === before) return null
  const isOpen = () => !editor.isDestroyed && undoManager.undoStack.at(-1) === step
  return {
    isOpen,
    goBack: () => {
      if (isOpen()) undoManager.undo()
    },
    subscribe(listener) {
      const changes = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const change of changes) undoManager.on(change, listener)
      editor.on('destroy', listener)
      return () => {
        for (const change of changes) undoManager.off(change, listener)
        editor.off('destroy', listener)
      }
    },
  }
}
