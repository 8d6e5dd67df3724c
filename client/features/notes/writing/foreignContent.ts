// Guards a document against an editor that is older than it: what the editor's schema lacks, the editor would delete.
import { getSchema } from '@tiptap/core'
import * as Y from 'yjs'
import { NOTES_STANDS } from '#shared/protocol/notes.ts'
import { isElement, isThing } from './document/elements.ts'
import { notesSchema } from './extensions.ts'
import { piecesOf } from './pieces.ts'

const schema = getSchema(notesSchema({ checkbox: (text) => text, reference: ({ label }) => label }))

/** Whether the fragment holds nodes, marks or attributes that this page's editor does not know. */
export function hasForeignContent(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().some(isForeign)
}

/**
 * Calls `onForeign` when a change brings something that the editor does not know, before anything bound to the document hears
 * of the change; returns what ends that. An editor must let go of the document there and then.
 */
export function watchForForeignContent(fragment: Y.XmlFragment, onForeign: () => void): () => void {
  const { doc } = fragment
  const look = (transaction: Y.Transaction) => {
    if (!transaction.local && hasForeignContent(fragment)) onForeign()
  }
  doc?.on('beforeObserverCalls', look)
  return () => doc?.off('beforeObserverCalls', look)
}

function isForeign(node: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  if (node instanceof Y.XmlElement) {
    const type = schema.nodes[node.nodeName]
    if (type === undefined) return true
    const known = type.spec.attrs ?? {}
    return (
      Object.keys(node.getAttributes()).some((name) => !(name in known) && name !== NOTES_STANDS) ||
      node.toArray().some(isForeign)
    )
  }
  if (!(node instanceof Y.XmlText)) return true
  return piecesOf(node).some(
    ({ insert, attributes }) =>
      (isElement(insert) ? !isThing(insert) || isForeign(insert) : typeof insert !== 'string') ||
      Object.entries(attributes).some(([name, value]) => isForeignMark(name, value)),
  )
}

function isForeignMark(name: string, value: unknown): boolean {
  // Marks that may overlap themselves have a hash after their name.
  const type = schema.marks[name.split('--')[0] ?? name]
  if (type === undefined) return true
  const known = type.spec.attrs ?? {}
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => !(key in known))
}
