// The text of notes without its form, to be pasted elsewhere.
import * as Y from 'yjs'
import { RESULT_REFERENCE, resultReferenceSchema } from '#shared/protocol/resultReference.ts'
import { piecesOf } from './pieces.ts'
import type { ReferenceWords } from './references/referenceNode.ts'

const withinLines: ReadonlySet<string> = new Set(['hardBreak', RESULT_REFERENCE])

/** A line for each paragraph, heading and item; references in `words`. */
export function plainText(fragment: Y.XmlFragment, words: ReferenceWords = ({ label }) => label): string {
  return fragment
    .toArray()
    .map((node) => lineOf(node, words))
    .join('\n')
}

function lineOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook, words: ReferenceWords): string {
  if (node instanceof Y.XmlText) {
    // Without the tags that toString() writes for marks.
    return piecesOf(node)
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  if (node.nodeName === 'hardBreak') return '\n'
  if (node.nodeName === RESULT_REFERENCE) {
    const reference = resultReferenceSchema.safeParse(node.getAttributes())
    return reference.success ? words(reference.data) : ''
  }
  const children = node.toArray()
  const holdsBlocks = children.some(
    (child) => child instanceof Y.XmlElement && !withinLines.has(child.nodeName),
  )
  return children.map((child) => lineOf(child, words)).join(holdsBlocks ? '\n' : '')
}
