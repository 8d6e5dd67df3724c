// The running text of notes: pieces with their marks, links where they lead somewhere safe, and line breaks.
import * as Y from 'yjs'
import { z } from 'zod'
import { RESULT_REFERENCE, resultReferenceSchema } from '#shared/protocol/resultReference.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import type { Inline, Mark } from '../document/block.ts'
import { printable } from '../printable.ts'
import { piecesOf, textOf } from './nodes.ts'
import type { Node, Piece } from './nodes.ts'
import type { ReferenceWords } from './references.ts'

const marks: readonly Mark[] = ['bold', 'italic', 'strike', 'underline', 'code']

const linkSchema = z.object({ href: z.string() })

// A link in a file that is sent on is clicked by somebody who never saw the page it came from.
const safeProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The running text of these nodes, references in words; other nodes that are not text give the text in them. */
export function inlinesOf(nodes: readonly Node[], referenceWords: ReferenceWords): readonly Inline[] {
  return nodes.flatMap((node) => {
    if (node instanceof Y.XmlText) {
      return piecesOf(node).flatMap((piece) =>
        'text' in piece ? textInlines(piece) : inlinesOf([piece.thing], referenceWords),
      )
    }
    if (node instanceof Y.XmlElement && node.nodeName === 'hardBreak') return [{ kind: 'break' as const }]
    const reference = referenceOf(node)
    return textInlines({
      text: reference === null ? textOf(node) : referenceWords(reference),
      attributes: {},
    })
  })
}

function referenceOf(node: Node): ResultReference | null {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== RESULT_REFERENCE) return null
  const parsed = resultReferenceSchema.safeParse(node.getAttributes())
  return parsed.success ? parsed.data : null
}

function textInlines({ text, attributes }: Extract<Piece, { text: string }>): readonly Inline[] {
  const has = (mark: Mark) => attributes[mark] !== undefined && attributes[mark] !== null
  const common = { marks: marks.filter(has), link: safeLink(attributes['link']) }
  return printable(text)
    .split(/\r?\n/)
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line, ...common }]),
    ])
}

function safeLink(link: unknown): string | null {
  const parsed = linkSchema.safeParse(link)
  if (!parsed.success || !URL.canParse(parsed.data.href)) return null
  const url = new URL(parsed.data.href)
  return safeProtocols.has(url.protocol) ? url.href : null
}
