// The text of notes without its form, to be pasted elsewhere.
import * as Y from 'yjs'
import { piecesOf } from './pieces.ts'

/** A line for each paragraph, heading and item. */
export function plainText(fragment: Y.XmlFragment): string {
  return fragment
    .toArray()
    .map((node) => lineOf(node))
    .join('\n')
}

function lineOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) {
    // Without the tags that toString() writes for marks.
    return piecesOf(node)
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  if (node.nodeName === 'hardBreak') return '\n'
  const children = node.toArray()
  const holdsBlocks = children.some(
    (child) => child instanceof Y.XmlElement && child.nodeName !== 'hardBreak',
  )
  return children.map(lineOf).join(holdsBlocks ? '\n' : '')
}
