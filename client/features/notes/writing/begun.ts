// When each paragraph was begun: kept in the document, and shown as the slot's clock beside the text.
import { Extension, combineTransactionSteps, getChangedRanges } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorView } from '@tiptap/pm/view'
import { z } from 'zod'
import { NOTES_BEGUN_AT } from '#shared/protocol/notes.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import { instantSchema } from '#shared/time/schema.ts'

/** The attribute alone: what the schema knows. It tells nothing while a paragraph is empty. */
export const BegunAttribute = Extension.create({
  name: 'begunAttribute',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: { [NOTES_BEGUN_AT]: { default: null, keepOnSplit: false, rendered: false } },
    },
  ],
})

export interface BegunNeeds {
  /** The server's time. */
  readonly now: Clock
  /** What stands beside a paragraph begun at that moment. */
  readonly words: (at: Instant) => string
}

/** Stamps the paragraphs that this page's user begins, and shows when each was begun. */
export function begun({ now, words }: BegunNeeds): Extension {
  return Extension.create({
    name: 'begun',
    addProseMirrorPlugins() {
      let view: EditorView | null = null
      return [
        new Plugin({
          view: (opened) => {
            view = opened
            return {}
          },
          appendTransaction: (transactions, before, after) =>
            // A paragraph that changes while a letter is being composed would break the composition off.
            view?.composing === true ? null : stamp(transactions, before, after, now),
          props: { decorations: (state) => clocks(state, words) },
        }),
      ]
    },
  })
}

/** Stamps what the user has begun; `null` when there is nothing to do. */
function stamp(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  now: Clock,
): Transaction | null {
  const own = transactions.filter(({ docChanged }) => docChanged)
  if (own.length === 0 || own.some((transaction) => isChangeOrigin(transaction))) return null
  const stamping = after.tr
  const change = combineTransactionSteps(before.doc, [...own])
  const back = change.mapping.invert()
  for (const { newRange } of getChangedRanges(change)) {
    after.doc.nodesBetween(newRange.from, newRange.to, (node, place) => {
      if (!(NOTES_BEGUN_AT in node.attrs) || node.content.size === 0) return
      const { pos, deletedAfter } = back.mapResult(place + 1)
      const { parent } = before.doc.resolve(pos)
      const at = begunAt(node)
      const isBegunAnew = parent.isTextblock && parent.content.size === 0 && begunAt(parent) === at
      if (at !== null && !isBegunAnew) return
      // Words that were there, and stand in a paragraph of their own now, were begun when they were.
      const begunThen = deletedAfter || isBegunAnew ? null : begunAt(parent)
      stamping.setNodeAttribute(place, NOTES_BEGUN_AT, begunThen ?? Math.round(now()))
    })
  }
  return stamping.docChanged ? stamping : null
}

const attrsSchema = z.object({ [NOTES_BEGUN_AT]: instantSchema })

/** When a paragraph was begun; `null` when it does not say, or says something else than a moment. */
export function begunAt(node: Node): Instant | null {
  const attrs = attrsSchema.safeParse(node.attrs)
  return attrs.success ? attrs.data[NOTES_BEGUN_AT] : null
}

function clocks({ doc, selection }: EditorState, words: BegunNeeds['words']): DecorationSet {
  const decorations: Decoration[] = []
  doc.descendants((node, place) => {
    const at = begunAt(node)
    if (at === null || node.content.size === 0) return
    const end = place + node.nodeSize
    const isHere = place < selection.head && selection.head < end
    decorations.push(
      Decoration.node(place, end, { 'data-clock': words(at), ...(isHere && { 'data-here': 'true' }) }),
    )
  })
  return DecorationSet.create(doc, decorations)
}
