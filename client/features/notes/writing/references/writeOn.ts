// Writing on from a reference: what is typed at one comes after it, and is neither lost nor put in its place.
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Keys that begin a letter without being one: an accent that waits for it, and what a method of input takes over. */
const beginning: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified'])

/** Whether a key press writes where there is text. AltGr, by which some letters are written, may come as Ctrl and Alt. */
export function writes(press: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = press
  if (metaKey || (ctrlKey && !press.getModifierState('AltGraph'))) return false
  return beginning.has(key) || Array.from(key).length === 1
}

/**
 * Puts the cursor after a thing that ends at `end`, where the key that is being pressed writes then: what is not a punctuation mark comes
 * behind the blank that is there.
 */
export function writeAfter(view: EditorView, end: number, { key }: KeyboardEvent): void {
  const { tr } = view.state
  const following = tr.doc.resolve(end).nodeAfter?.text ?? ''
  const isBehind = following.startsWith(' ') && !/^\p{P}$/u.test(key)
  const place = TextSelection.create(tr.doc, isBehind ? end + 1 : end)
  view.dispatch(tr.setSelection(place).scrollIntoView())
  view.focus()
}

/** A thing in the text that is selected is not written over: letters come after it. */
export function writeAfterSelected(name: string): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, press) {
        const { selection } = view.state
        if (selection instanceof NodeSelection && selection.node.type.name === name && writes(press))
          writeAfter(view, selection.to, press)
        // The key itself is the browser's still.
        return false
      },
    },
  })
}
