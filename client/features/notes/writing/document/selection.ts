// Where the user's cursor is after the document has changed: at the letter at which it was.
import { AllSelection, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import type { ProsemirrorBinding } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { z } from 'zod'
import { isElement, isShown } from './elements.ts'

const placeSchema = z.instanceof(Y.RelativePosition)

const selectionSchema = z.object({ type: z.string(), anchor: placeSchema, head: placeSchema })

type Place = z.infer<typeof placeSchema>

/**
 * Selects in the text as it is now what was selected before, as y-tiptap has noted it. It also knows the places as numbers in the
 * text before, and trusts them where a paragraph's text has changed: letters typed while another writes before them would be strewn
 * about.
 */
export function restoreSelection(transaction: Transaction, binding: ProsemirrorBinding): void {
  const noted = selectionSchema.safeParse(binding.beforeTransactionSelection)
  if (!noted.success) return
  const { doc } = transaction
  const [anchor, head] = [offsetOf(noted.data.anchor, binding), offsetOf(noted.data.head, binding)]
  const [from, to] = [anchor ?? head, head ?? anchor]
  if (noted.data.type === 'all') transaction.setSelection(new AllSelection(doc))
  else if (from !== null && to !== null)
    transaction.setSelection(selected(transaction, noted.data.type, within(from, doc), within(to, doc)))
}

function selected({ doc }: Transaction, type: string, from: number, to: number): Selection {
  const place = doc.resolve(from)
  if (type === 'node' && place.nodeAfter !== null && NodeSelection.isSelectable(place.nodeAfter))
    return NodeSelection.create(doc, from)
  // What the cursor was in may be out of the text: it goes to the end of what is before it.
  return from === to && !place.parent.isTextblock
    ? Selection.near(place, -1)
    : TextSelection.between(place, doc.resolve(to))
}

const within = (offset: number, { content }: Transaction['doc']): number =>
  Math.min(Math.max(0, offset), content.size)

function offsetOf(place: Place, { doc, type, mapping }: ProsemirrorBinding): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc)
  const hidden = found && outermostHidden(found.type)
  return relativePositionToAbsolutePosition(doc, type, hidden ? placeOf(hidden) : place, mapping)
}

/** The outermost element around a place that is not shown; `null` when all are. */
function outermostHidden(type: Y.AbstractType<unknown>): Y.XmlElement | null {
  const above = type.parent === null ? null : outermostHidden(type.parent)
  return above ?? (isElement(type) && !isShown(type) ? type : null)
}

/** The place right before an element. */
function placeOf(element: Y.XmlElement): Place {
  const { parent } = element
  return parent instanceof Y.XmlFragment
    ? Y.createRelativePositionFromTypeIndex(parent, parent.toArray().indexOf(element))
    : Y.createRelativePositionFromTypeIndex(element, 0)
}
