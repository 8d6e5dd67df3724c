// When each paragraph was begun: kept in the document, and shown as the slot's clock beside the text.
import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorView } from '@tiptap/pm/view'
import { NOTES_BEGUN_AT } from '#shared/protocol/notes.ts'
import type { Clock, Instant } from '#shared/time/instant.ts'
import { milliseconds } from '#shared/time/instant.ts'
import { beginnings, begunAt, moved, unstamped } from './beginnings.ts'
import type { Beginning } from './beginnings.ts'

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

/** How long the editor may take to read the last of what was composed. */
const settled = milliseconds(50)

/** What was begun while a letter was being composed, until it is stamped. */
const composed = new PluginKey<readonly Beginning[]>('begunByComposing')

/**
 * Stamps the paragraphs that this page's user begins, and shows when each was begun. A paragraph that changes while a letter is being
 * composed would break the composition off: what is begun by one is stamped when it has ended, with the moment at which it began.
 */
export function begun({ now, words }: BegunNeeds): Extension {
  return Extension.create({
    name: 'begun',
    addProseMirrorPlugins() {
      let view: EditorView | null = null
      let timer: ReturnType<typeof setTimeout> | undefined
      const isComposing = () => view?.composing === true
      return [
        new Plugin<readonly Beginning[]>({
          key: composed,
          view: (opened) => {
            view = opened
            return { destroy: () => clearTimeout(timer) }
          },
          state: {
            init: () => [],
            apply(transaction, waiting, before, after) {
              if (transaction.getMeta(composed) === 'stamped') return []
              if (!transaction.docChanged) return waiting
              const kept = moved(waiting, transaction.mapping)
              if (!isComposing() || isChangeOrigin(transaction)) return kept
              const fresh = beginnings([transaction], before.doc, after.doc, now)
              return [...kept, ...fresh.filter(({ place }) => kept.every((one) => one.place !== place))]
            },
          },
          appendTransaction: (transactions, before, after) =>
            isComposing() || transactions.some(isChangeOrigin)
              ? null
              : stamp(transactions, before, after, now),
          props: {
            decorations: (state) => clocks(state, words),
            handleDOMEvents: {
              compositionend(opened) {
                clearTimeout(timer)
                // Any transaction stamps what waits.
                timer = setTimeout(() => {
                  if (waitingIn(opened.state).length > 0) opened.dispatch(opened.state.tr)
                }, settled)
              },
            },
          },
        }),
      ]
    },
  })
}

function waitingIn(state: EditorState): readonly Beginning[] {
  return composed.getState(state) ?? []
}

/** Stamps what the user has begun; `null` when there is nothing to do. */
function stamp(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  now: Clock,
): Transaction | null {
  const waiting = waitingIn(after)
  const hasChanged = transactions.some(({ docChanged }) => docChanged)
  const fresh = hasChanged ? beginnings(transactions, before.doc, after.doc, now) : []
  const stamping = after.tr
  // Of a paragraph that is in both, what waited was begun first.
  for (const { place, at } of [...fresh, ...unstamped(waiting, after.doc)])
    stamping.setNodeAttribute(place, NOTES_BEGUN_AT, at)
  if (!stamping.docChanged && waiting.length === 0) return null
  // Alone it is nothing that anybody has done and would undo.
  if (!hasChanged) stamping.setMeta('addToHistory', false)
  return stamping.setMeta(composed, 'stamped')
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
