// What binds an editor to its document.
import type { EditorState } from '@tiptap/pm/state'
import { ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import { z } from 'zod'

const syncSchema = z.object({ binding: z.instanceof(ProsemirrorBinding) })

/** The binding of an editor that collaborates; throws for another. */
export function bindingOf(state: EditorState): ProsemirrorBinding {
  return syncSchema.parse(ySyncPluginKey.getState(state)).binding
}
