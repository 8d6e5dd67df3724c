// Binds the editor to its document: puts our own reading and writing in the place of y-tiptap's.
import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { getRelativeSelection, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { z } from 'zod'
import { bindingOf, undoingIn } from '../../binding.ts'
import { readDocument } from './readDocument.ts'
import { restoreSelection } from './selection.ts'
import { writeDocument } from './writeDocument.ts'

/** To be used with `Collaboration`, when its `ySyncOptions` have a mapping: without one y-tiptap reads first. */
export const DocumentBinding = Extension.create({
  name: 'documentBinding',
  addProseMirrorPlugins: () => [new Plugin({ view: bind })],
})

type Observer = (events: Y.YEvent<Y.XmlFragment>[], change: Y.Transaction) => void

const observerSchema = z.custom<Observer>((value) => typeof value === 'function')

function bind(view: EditorView): object {
  const binding = bindingOf(view.state)
  const { doc, type, mapping } = binding
  // What is known to stand in the document: what the editor has besides is what its user has done.
  let known = view.state.doc

  const draw = (isChanged: (element: Y.XmlElement) => boolean, isUndoRedoOperation: boolean) => {
    const transaction = view.state.tr
    replaceBlocks(transaction, readDocument(type, { schema: view.state.schema, mapping, isChanged }))
    known = transaction.doc
    if (!transaction.docChanged) return
    restoreSelection(transaction, binding)
    if (binding._isLocalCursorInView()) transaction.scrollIntoView()
    transaction.setMeta('addToHistory', false)
    view.dispatch(transaction.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation }))
  }
  const take: Observer = (_events, { changedParentTypes, origin }) => {
    const changed = new Set<unknown>(changedParentTypes.keys())
    binding.mux(() => draw((element) => changed.has(element), origin instanceof Y.UndoManager))
  }
  binding._prosemirrorChanged = (wanted) => {
    if (wanted === known) return
    doc.transact(() => {
      writeDocument(type, known, wanted, mapping)
      known = wanted
      binding.beforeTransactionSelection = getRelativeSelection(binding, view.state)
    }, ySyncPluginKey)
  }
  type.unobserveDeep(observerSchema.parse(binding._observeFunction))
  // y-tiptap takes it off when the editor ends.
  binding._observeFunction = take
  type.observeDeep(take)
  // When something has been undone y-tiptap puts down where the cursor was before, and goes there when another writes next.
  undoingIn(view.state).on('stack-item-popped', () =>
    Object.assign(binding, { beforeTransactionSelection: null }),
  )
  binding.mux(() => draw(() => true, false))
  return {}
}

/** Puts those blocks in the place of the editor's that are not the same. */
function replaceBlocks(transaction: Transaction, { children: wanted }: Node): void {
  const { children } = transaction.doc
  const most = Math.min(children.length, wanted.length)
  let first = 0
  while (first < most && children[first] === wanted[first]) first += 1
  let last = 0
  while (last < most - first && children.at(-1 - last) === wanted.at(-1 - last)) last += 1
  const gone = children.slice(first, children.length - last)
  const fresh = wanted.slice(first, wanted.length - last)
  if (gone.length + fresh.length === 0) return
  const from = sizeOf(children.slice(0, first))
  // As it is: a transaction's own replacing would make other nodes of these where they do not fit.
  transaction.step(new ReplaceStep(from, from + sizeOf(gone), new Slice(Fragment.from(fresh), 0, 0)))
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
