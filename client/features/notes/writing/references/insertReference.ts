// Puts a reference into the text.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { assert } from '#shared/lib/assert.ts'
import { RESULT_REFERENCE } from '#shared/protocol/resultReference.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { placed } from './referenceNode.ts'

/** Puts a reference where the cursor is, or in place of what `leftText` says, with a blank after it. */
export function insertReference(editor: Editor, reference: ResultReference, leftText: string | null): void {
  const { state, view, schema } = editor
  const left = leftText === null ? null : placeOf(state.doc, leftText)
  const { from, to } = left ?? state.selection
  const type = schema.nodes[RESULT_REFERENCE]
  assert(type !== undefined, 'the notes can hold references')
  const { parent, parentOffset } = state.doc.resolve(from)
  const before = parent.textBetween(0, parentOffset, ' ', ' ').slice(-1)
  const following = state.doc.resolve(to).nodeAfter?.text ?? ''
  const blank = schema.text(' ')
  const lead = before === '' || /\s/.test(before) ? [] : [blank]
  const trail = /^\s/.test(following) ? [] : [blank]
  const transaction = state.tr.replaceWith(from, to, [...lead, type.create(placed(reference)), ...trail])
  if (left === null) {
    const end = transaction.mapping.map(to)
    // Behind the blank that is there, too.
    const at = trail.length === 0 ? end + 1 : end
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(at), -1)).scrollIntoView()
  }
  view.dispatch(transaction)
}

/** Where exactly that text stands, when it stands in one piece. */
function placeOf(doc: Node, text: string): { readonly from: number; readonly to: number } | null {
  let found: { readonly from: number; readonly to: number } | null = null
  doc.descendants((node, at) => {
    const place = node.isText ? (node.text?.indexOf(text) ?? -1) : -1
    if (place !== -1) found ??= { from: at + place, to: at + place + text.length }
  })
  return found
}
