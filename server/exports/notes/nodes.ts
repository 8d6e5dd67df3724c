// The nodes of a Yjs fragment, and the text in them.
import * as Y from 'yjs'
import { z } from 'zod'

export type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

// Formatted text as Yjs gives it; what it inserts is text, or something embedded that no editor of ours writes.
const deltaSchema = z.array(
  z.object({ insert: z.unknown(), attributes: z.record(z.string(), z.unknown()).default({}) }),
)

/** A piece of text with the attributes that the editor gave it. */
export interface Piece {
  readonly text: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** What stands directly in a fragment or an element, in order. */
export function nodesOf(parent: Y.XmlFragment): readonly Node[] {
  return parent.toArray()
}

/** The pieces of a text, as far as it is text. */
export function piecesOf(text: Y.XmlText): readonly Piece[] {
  const delta = deltaSchema.parse(text.toDelta())
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ text: insert, attributes }] : [],
  )
}

/** All text in a node, however deep, with a line for each text; for a node without any, what its attributes call it. */
export function textOf(node: Node): string {
  const lines: string[] = []
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Y.XmlText)
      lines.push(
        piecesOf(next)
          .map(({ text }) => text)
          .join(''),
      )
    else if (next instanceof Y.XmlElement) waiting.push(...nodesOf(next).toReversed())
  }
  const text = lines.join('\n')
  return text === '' && node instanceof Y.XmlElement ? labelOf(node) : text
}

/** What a node without text stands for: its label where it has one (a mention, say), else its name. */
function labelOf(element: Y.XmlElement): string {
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes()
  const label = ['label', 'text', 'title', 'alt']
    .map((name) => attributes[name])
    .find((value) => typeof value === 'string')
  return typeof label === 'string' ? label : `[${element.nodeName}]`
}
