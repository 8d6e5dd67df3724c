// The nodes of a Yjs fragment, and the text in them.
import * as Y from 'yjs'
import { z } from 'zod'

export type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

// Formatted text as Yjs gives it; what it inserts is text, or something that stands in the text.
const deltaSchema = z.array(
  z.object({ insert: z.unknown(), attributes: z.record(z.string(), z.unknown()).default({}) }),
)

/** A piece of text with the attributes that the editor gave it, or a thing that stands in the text. */
export type Piece =
  | { readonly text: string; readonly attributes: Readonly<Record<string, unknown>> }
  | { readonly thing: Y.XmlElement }

/** What stands directly in a fragment or an element, in order. */
export function nodesOf(parent: Y.XmlFragment): readonly Node[] {
  return parent.toArray()
}

const isElement = (value: unknown): value is Y.XmlElement => value instanceof Y.XmlElement

/** The pieces of a text; what is neither text nor a thing is left out. */
export function piecesOf(text: Y.XmlText): readonly Piece[] {
  return deltaSchema.parse(text.toDelta()).flatMap(({ insert, attributes }): readonly Piece[] => {
    if (typeof insert === 'string') return [{ text: insert, attributes }]
    return isElement(insert) ? [{ thing: insert }] : []
  })
}

/** All text in a node, however deep, with a line for each text; for a node without any, what its attributes call it. */
export function textOf(node: Node): string {
  const lines: string[] = []
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Y.XmlText)
      lines.push(
        piecesOf(next)
          .map((piece) => ('text' in piece ? piece.text : labelOf(piece.thing)))
          .join(''),
      )
    else if (next instanceof Y.XmlElement) waiting.push(...nodesOf(next).toReversed())
  }
  const text = lines.join('\n')
  return text === '' && node instanceof Y.XmlElement ? labelOf(node) : text
}

/** What a node without text stands for: its label where it has one (a mention, say), else its name. */
function labelOf(element: Y.XmlElement): string {
  if (element.nodeName === 'hardBreak') return '\n'
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes()
  const label = ['label', 'text', 'title', 'alt']
    .map((name) => attributes[name])
    .find((value) => typeof value === 'string')
  return typeof label === 'string' ? label : `[${element.nodeName}]`
}
