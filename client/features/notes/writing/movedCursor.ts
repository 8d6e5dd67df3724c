// Keeps a move of the cursor that the editor has not heard of yet when a change by others is drawn.
import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { getRelativeSelection } from '@tiptap/y-tiptap'
import type { Transaction as DocumentChange } from 'yjs'
import { bindingOf } from '../binding.ts'

/** The keys by which the browser itself moves the cursor. */
const moves = /^(?:Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/u

/**
 * Home, End and the arrows are the browser's own: it moves the cursor, and tells the editor of it in a task of its own. What is
 * drawn in between puts the cursor back to where the editor believes it to be, and the key has done nothing. Beside somebody who
 * writes that befell three presses of a hundred. So after such a key the browser is asked where the cursor is, before others' text
 * or cursors are drawn.
 */
export function movedCursor(): Extension {
  // From the press until the editor is told: at other times the cursor is where the editor says.
  let isMoving = false
  const arrive = () => {
    isMoving = false
  }
  const newPlace = (view: EditorView) => (isMoving ? movedTo(view) : null)
  return Extension.create({
    name: 'movedCursor',
    dispatchTransaction({ transaction, next }) {
      if (!transaction.docChanged && !transaction.selectionSet && !this.editor.isDestroyed) {
        const moved = newPlace(this.editor.view)
        if (moved !== null) transaction.setSelection(moved)
      }
      next(transaction)
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, { key }) => {
              isMoving = moves.test(key)
            },
            focus: arrive,
          },
        },
        view: (view) => {
          const binding = bindingOf(view.state)
          const takeIn = ({ local }: DocumentChange) => {
            const moved = local ? null : newPlace(view)
            if (moved === null) return
            view.dispatch(view.state.tr.setSelection(moved))
            // It has noted the old place just now, to return to it after the change.
            binding.beforeTransactionSelection = getRelativeSelection(binding, view.state)
          }
          const { doc } = binding
          const page = view.dom.ownerDocument
          doc.on('beforeTransaction', takeIn)
          page.addEventListener('selectionchange', arrive)
          return {
            destroy() {
              doc.off('beforeTransaction', takeIn)
              page.removeEventListener('selectionchange', arrive)
            },
          }
        },
      }),
    ],
  })
}

/** Where the browser has the cursor, when that is elsewhere in the text than the editor believes; `null` otherwise. */
function movedTo(view: EditorView): TextSelection | null {
  const { doc, selection } = view.state
  const shown = view.dom.ownerDocument.getSelection()
  // Whoever composes a letter is left alone, and what is no cursor in text is the editor's own doing.
  if (shown === null || view.composing || !view.hasFocus() || !(selection instanceof TextSelection))
    return null
  const anchor = placeOf(view, shown.anchorNode, shown.anchorOffset)
  const head = placeOf(view, shown.focusNode, shown.focusOffset)
  if (anchor === null || head === null) return null
  const moved = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  return moved instanceof TextSelection && !moved.eq(selection) ? moved : null
}

function placeOf(view: EditorView, node: Node | null, offset: number): number | null {
  if (node === null || !view.dom.contains(node)) return null
  const place = view.posAtDOM(node, offset)
  return place >= 0 && place <= view.state.doc.content.size ? place : null
}
