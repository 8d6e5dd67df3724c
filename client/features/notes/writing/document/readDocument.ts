// From the document to the editor: the nodes that show what stands in the text.
import { Fragment, Node } from '@tiptap/pm/model'
import type { Schema } from '@tiptap/pm/model'
import type { ProsemirrorBinding } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { piecesOf } from '../pieces.ts'
import { elementsIn, isElement, isLine, isShown } from './elements.ts'
import { marksOf } from './marks.ts'

/** The node that shows each element; y-tiptap finds cursors by it. */
export type Mapping = ProsemirrorBinding['mapping']

interface Reading {
  readonly schema: Schema
  readonly mapping: Mapping
  /** Whether an element, or anything in it, is other than when it was read or written last. */
  readonly isChanged: (element: Y.XmlElement) => boolean
}

/** What is shown of a fragment. Nodes of what has not changed are the same objects as before. */
export function readDocument(fragment: Y.XmlFragment, reading: Reading): Node {
  const { topNodeType } = reading.schema
  const nodes = elementsIn(fragment).flatMap((element) => nodeOf(element, reading) ?? [])
  const fitting = nodes.filter(({ type }) => topNodeType.contentMatch.matchType(type) !== null)
  return topNodeType.createAndFill(null, fitting) ?? topNodeType.create(null, fitting)
}

/** The node that shows an element; `null` for one that is not shown. */
function nodeOf(element: Y.XmlElement, reading: Reading): Node | null {
  const { mapping } = reading
  const known = mapping.get(element)
  const before = known instanceof Node ? known : null
  if (before !== null && !reading.isChanged(element)) return isNowhere(before) ? null : before
  const node = isShown(element) ? drawn(element, reading) : null
  if (node === null) {
    hide(element, reading)
    return null
  }
  const kept = before?.eq(node) === true ? before : node
  mapping.set(element, kept)
  return kept
}

function drawn(element: Y.XmlElement, reading: Reading): Node | null {
  const type = reading.schema.nodes[element.nodeName]
  if (type === undefined) return null
  const attrs = element.getAttributes()
  if (type.isLeaf) return type.create(attrs)
  if (type.isTextblock) return type.create(attrs, inLine(element, reading))
  const nodes = elementsIn(element).flatMap((child) => nodeOf(child, reading) ?? [])
  if (type.validContent(Fragment.from(nodes))) return type.create(attrs, nodes)
  return type.createAndFill(attrs, nodes) ?? type.create(attrs, nodes)
}

function inLine(line: Y.XmlElement, reading: Reading): readonly Node[] {
  const { schema } = reading
  return line.toArray().flatMap((part) => {
    if (isElement(part)) return nodeOf(part, reading) ?? []
    if (!(part instanceof Y.XmlText)) return []
    return piecesOf(part).flatMap(({ insert, attributes }) => {
      const marks = marksOf(attributes, schema)
      if (typeof insert === 'string') return insert === '' ? [] : schema.text(insert, marks)
      return (isElement(insert) ? nodeOf(insert, reading)?.mark(marks) : null) ?? []
    })
  })
}

/** Notes that an element and all in it are not shown. To whoever counts, they take no room. */
export function hide(element: Y.XmlElement, { schema, mapping }: Pick<Reading, 'schema' | 'mapping'>): void {
  mapping.set(element, Object.defineProperty(schema.topNodeType.create(), 'nodeSize', { value: 0 }))
  if (isLine(element)) return
  for (const child of elementsIn(element)) hide(child, { schema, mapping })
}

const isNowhere = ({ nodeSize }: Node): boolean => nodeSize === 0
