// Puts a reference into the text, in the document itself: only what is new is written there.
import type { Editor } from '@tiptap/core'
import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { RESULT_REFERENCE } from '#shared/protocol/resultReference.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { bindingOf } from '../../binding.ts'
import { piecesOf } from '../pieces.ts'

/**
 * Puts a reference where the cursor is, or in place of what `leftText` says, with a blank after it.
 *
 * To the editor that would be one change, but y-tiptap compares text and document from both ends, and takes one node for another of
 * the same kind: a reference put right before another would take over its element, and one at the start of a text would have that
 * text written anew, without what others write in it meanwhile.
 */
export function insertReference(editor: Editor, reference: ResultReference, leftText: string | null): void {
  const { state } = editor
  const left = leftText === null ? null : placeOf(state.doc, leftText)
  const { at, after } = makeRoom(editor, left ?? state.selection)
  if (!insertIntoDocument(editor, at, reference)) {
    // Where text of that kind can hold no reference the editor finds a place that can.
    const node = editor.schema.nodes[RESULT_REFERENCE]?.create(reference)
    if (node !== undefined) editor.view.dispatch(editor.state.tr.replaceWith(at, at, node))
    return
  }
  if (left === null) editor.chain().setTextSelection(after).scrollIntoView().run()
}

/** Leaves blanks in place of a range, as many as are needed; tells where the reference goes, and where one writes on. */
function makeRoom(
  { state, view }: Editor,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly at: number; readonly after: number } {
  const { parent, parentOffset } = state.doc.resolve(from)
  const before = parent.textBetween(0, parentOffset, ' ', ' ').slice(-1)
  const following = state.doc.resolve(to).nodeAfter?.text ?? ''
  const lead = before === '' || /\s/.test(before) ? '' : ' '
  const trail = /^\s/.test(following) ? '' : ' '
  if (from !== to || lead + trail !== '') view.dispatch(state.tr.insertText(lead + trail, from, to))
  const at = from + lead.length
  return { at, after: at + 1 + trail.length }
}

/** Writes the reference into the document; whether it could. */
function insertIntoDocument({ state }: Editor, at: number, reference: ResultReference): boolean {
  const place = state.doc.resolve(at)
  const type = state.schema.nodes[RESULT_REFERENCE]
  const binding = bindingOf(state)
  const parent = elementAt(binding.type, place)
  const allowed = type !== undefined && place.parent.canReplaceWith(place.index(), place.index(), type)
  if (parent === null || !allowed) return false
  const element = new Y.XmlElement(RESULT_REFERENCE)
  for (const [name, value] of Object.entries(reference)) element.setAttribute(name, value)
  // As the editor's own changes, so that it can be undone.
  binding.doc.transact(() => insertAt(parent, place.parentOffset, element), ySyncPluginKey)
  return true
}

/** What holds in the document what the parent of that place is in the editor. */
function elementAt(fragment: Y.XmlFragment, place: ResolvedPos): Y.XmlFragment | null {
  let found = fragment
  for (let depth = 0; depth < place.depth; depth += 1) {
    const child: unknown = found.get(place.index(depth))
    if (!(child instanceof Y.XmlElement) || child.nodeName !== place.node(depth + 1).type.name) return null
    found = child
  }
  return found
}

/** Inserts at an offset as the editor counts: a letter is one, and so is whatever else stands in a line. */
function insertAt(parent: Y.XmlFragment, offset: number, element: Y.XmlElement): void {
  let left = offset
  for (const [index, child] of parent.toArray().entries()) {
    if (left === 0) return parent.insert(index, [element])
    if (child instanceof Y.XmlText && left < child.length) {
      const rest = new Y.XmlText()
      rest.applyDelta(behind(child, left))
      child.delete(left, child.length - left)
      return parent.insert(index + 1, [element, rest])
    }
    left -= child instanceof Y.XmlText ? child.length : 1
  }
  parent.insert(parent.length, [element])
}

/** The text behind an offset, with its marks. */
function behind(text: Y.XmlText, offset: number): { insert: string; attributes: Record<string, unknown> }[] {
  let left = offset
  return piecesOf(text).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return []
    const rest = insert.slice(left)
    left = Math.max(0, left - insert.length)
    return rest === '' ? [] : [{ insert: rest, attributes }]
  })
}

/** Where exactly that text stands, when it stands in one piece. */
function placeOf(doc: ProseMirrorNode, text: string): { readonly from: number; readonly to: number } | null {
  let found: { readonly from: number; readonly to: number } | null = null
  doc.descendants((node, at) => {
    const place = node.isText ? (node.text?.indexOf(text) ?? -1) : -1
    if (place !== -1) found ??= { from: at + place, to: at + place + text.length }
  })
  return found
}
