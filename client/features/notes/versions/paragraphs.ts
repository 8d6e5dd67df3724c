// A document as the paragraphs that somebody reads, one below the other, whatever lists they lie in.
import * as Y from 'yjs'
import { NOTES_BEGUN_AT } from '#shared/protocol/notes.ts'
import type { Instant } from '#shared/time/instant.ts'
import { instantSchema } from '#shared/time/schema.ts'
import { piecesOf } from '../writing/pieces.ts'
import { wordsIn } from './words.ts'

/** What a paragraph looks like. `todo` and `done` are items of a checklist. */
export type Form = 'text' | 'heading1' | 'heading2' | 'bullet' | 'numbered' | 'todo' | 'done'

export interface Word {
  readonly text: string
  /** Bold, links and the like, told apart and no more. */
  readonly marks: string
}

export interface Paragraph {
  readonly form: Form
  /** How deep in lists it lies; 0 outside of them. */
  readonly depth: number
  readonly words: readonly Word[]
  /** When it was begun; `null` when that is not known. */
  readonly begunAt: Instant | null
}

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

/** Where in lists something lies, and what its next paragraph looks like. */
interface Place {
  readonly form: Form
  readonly depth: number
}

const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList'])

/** The paragraphs that hold anything, in order. */
export function paragraphsOf(fragment: Y.XmlFragment): readonly Paragraph[] {
  return below(fragment, { form: 'text', depth: 0 }).filter(({ words }) => words.length > 0)
}

/** The words of a paragraph as one text. */
export function textOf({ words }: Pick<Paragraph, 'words'>): string {
  return words.map(({ text }) => text).join('')
}

function below(parent: Y.XmlFragment, place: Place): readonly Paragraph[] {
  return parent.toArray().flatMap((node: Node, index) => {
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName === 'paragraph') return [paragraph(node, place.form, place.depth)]
    if (node.nodeName === 'heading') {
      return [paragraph(node, valueOf(node, 'level') === 1 ? 'heading1' : 'heading2', place.depth)]
    }
    if (lists.has(node.nodeName)) {
      return node.toArray().flatMap((item) => itemOf(item, node.nodeName, place.depth + 1))
    }
    return below(node, index === 0 ? place : { ...place, form: 'text' })
  })
}

/** An item's first paragraph shows what list it is in; what else is in it does not. */
function itemOf(item: Node, list: string, depth: number): readonly Paragraph[] {
  if (!(item instanceof Y.XmlElement)) return []
  const form = formIn(list, item)
  const paragraphs = below(item, { form: 'text', depth })
  return paragraphs.map((one, index) => (index === 0 && one.form === 'text' ? { ...one, form } : one))
}

function formIn(list: string, item: Y.XmlElement): Form {
  if (list === 'orderedList') return 'numbered'
  if (list === 'bulletList') return 'bullet'
  return valueOf(item, 'checked') === true ? 'done' : 'todo'
}

/** An attribute as an editor writes it; the types of Yjs know of text alone. */
function valueOf(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name)
}

function paragraph(element: Y.XmlElement, form: Form, depth: number): Paragraph {
  const begun = instantSchema.safeParse(element.getAttribute(NOTES_BEGUN_AT))
  return {
    form,
    depth,
    words: element.toArray().flatMap((node) => inline(node)),
    begunAt: begun.success ? begun.data : null,
  }
}

function inline(node: unknown): readonly Word[] {
  if (node instanceof Y.XmlText) {
    return piecesOf(node).flatMap(({ insert, attributes }) => {
      if (typeof insert !== 'string') return inline(insert)
      const marks = Object.keys(attributes).length === 0 ? '' : canonical(attributes)
      return wordsIn(insert).map((text) => ({ text, marks }))
    })
  }
  if (!(node instanceof Y.XmlElement)) return []
  if (node.nodeName === 'hardBreak') return [{ text: '\n', marks: '' }]
  const attributes: Readonly<Record<string, unknown>> = node.getAttributes()
  const { label } = attributes
  // Something that stands in the text as a whole is one word, by what it says of itself.
  const text = typeof label === 'string' && label !== '' ? label : node.nodeName
  return [{ text: `[${text}]`, marks: canonical(attributes) }]
}

/** The same text for the same values, in whatever order they were set. */
function canonical(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
