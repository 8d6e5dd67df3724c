// What binds an editor to its document, and remembers what its user does in it.
import type { EditorState } from '@tiptap/pm/state'
import { ProsemirrorBinding, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import { UndoManager } from 'yjs'
import { z } from 'zod'

const syncSchema = z.object({ binding: z.instanceof(ProsemirrorBinding) })
const undoSchema = z.object({ undoManager: z.instanceof(UndoManager) })

/** The binding of an editor that collaborates; throws for another. */
export function bindingOf(state: EditorState): ProsemirrorBinding {
  return syncSchema.parse(ySyncPluginKey.getState(state)).binding
}

/** What undoes in an editor that collaborates; throws for another. */
export function undoingIn(state: EditorState): UndoManager {
  return undoSchema.parse(yUndoPluginKey.getState(state)).undoManager
}
