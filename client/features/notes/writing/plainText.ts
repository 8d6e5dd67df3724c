// The text of notes without its form, to be pasted elsewhere.
import * as Y from 'yjs'
import { RESULT_REFERENCE, resultReferenceSchema } from '#shared/protocol/resultReference.ts'
import { elementsIn, isElement, isLine, isShown } from './document/elements.ts'
import { piecesOf } from './pieces.ts'
import type { ReferenceWords } from './references/referenceNode.ts'

/** A line for each paragraph, heading and item; references in `words`. */
export function plainText(fragment: Y.XmlFragment, words: ReferenceWords = ({ label }) => label): string {
  return elementsIn(fragment)
    .filter(isShown)
    .map((element) => textOf(element, words))
    .join('\n')
}

function textOf(node: unknown, words: ReferenceWords): string {
  if (typeof node === 'string') return node
  // Without the tags that toString() writes for marks.
  if (node instanceof Y.XmlText)
    return piecesOf(node)
      .map(({ insert }) => textOf(insert, words))
      .join('')
  if (!isElement(node)) return ''
  if (node.nodeName === 'hardBreak') return '\n'
  if (node.nodeName === RESULT_REFERENCE) {
    const reference = resultReferenceSchema.safeParse(node.getAttributes())
    return reference.success ? words(reference.data) : ''
  }
  return isLine(node)
    ? node
        .toArray()
        .map((part) => textOf(part, words))
        .join('')
    : plainText(node, words)
}
