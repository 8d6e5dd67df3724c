// Shows a reference once where it was put in once, though people who moved its line at the same time have both written it anew.
import { Extension, combineTransactionSteps } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { copiesIn, placed, placesIn, referenceOf } from './referenceNode.ts'

/** Nobody deletes a copy because there is another: of two pages that each see two of three, none might be left. */
export const OncePerPlace = Extension.create({
  name: 'oncePerPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: withoutCopies,
      props: {
        decorations: ({ doc }) =>
          DecorationSet.create(
            doc,
            copiesIn(doc).map((at) => Decoration.node(at, at + 1, { 'data-copy': 'true' })),
          ),
        // What is dragged with a key held down is there twice, and meant to be.
        transformPasted: ({ content, openStart, openEnd }) =>
          new Slice(placedAnew(content), openStart, openEnd),
      },
    }),
  ],
})

/** Deletes the copies of what the user has deleted; `null` when there are none. */
function withoutCopies(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  if (!transactions.some(({ docChanged }) => docChanged) || transactions.some(isChangeOrigin)) return null
  const doubled = [...placesIn(before.doc)].filter(([, at]) => at.length > 1)
  if (doubled.length === 0) return null
  const { mapping } = combineTransactionSteps(before.doc, [...transactions])
  const left = placesIn(after.doc)
  const deleted = doubled
    .filter(([, [shown = 0]]) => mapping.mapResult(shown).deletedAfter)
    .flatMap(([place]) => left.get(place) ?? [])
  const transaction = after.tr
  for (const at of deleted.toSorted((a, b) => b - a)) transaction.delete(at, at + 1)
  return transaction.docChanged ? transaction : null
}

function placedAnew(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node) => {
      const reference = referenceOf(node)
      return reference === null
        ? node.copy(placedAnew(node.content))
        : node.type.create(placed(reference), null, node.marks)
    }),
  )
}
