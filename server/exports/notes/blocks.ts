// The notes of a slot as blocks. What the editor of another version wrote, and we do not know, comes through as its text.
import * as Y from 'yjs'
import { NOTES_BEGUN_AT, NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import type { Instant } from '#shared/time/instant.ts'
import { instantSchema } from '#shared/time/schema.ts'
import { words } from '../document/block.ts'
import type { Block, Inline, Task } from '../document/block.ts'
import { printable } from '../printable.ts'
import { inlinesOf } from './inlines.ts'
import { nodesOf, textOf } from './nodes.ts'
import type { Node } from './nodes.ts'
import type { ReferenceWords } from './references.ts'

// Nobody nests lists this deep by hand; a document made to exhaust the stack is flattened from here on.
const deepest = 24

/** What stands before a paragraph that was begun at that moment; `null` for nothing. */
export type TimeWords = (at: Instant) => string | null

/** How the notes tell what they do not hold as text. */
export interface NotesWords {
  readonly time: TimeWords
  readonly reference: ReferenceWords
}

const untold: NotesWords = { time: () => null, reference: ({ label }) => label }

/** The blocks of a slot's notes, without empty ones; none when nothing has been written. */
export function notesBlocks(notes: Y.Doc, say: Partial<NotesWords> = {}): readonly Block[] {
  const { time, reference } = { ...untold, ...say }
  return blocksOf(nodesOf(notes.getXmlFragment(NOTES_FRAGMENT)), 0, {
    time,
    reference: oncePerPlace(reference),
  })
}

/** Words for the first reference of each place: what people have moved at the same time may stand in the notes more than once. */
function oncePerPlace(say: ReferenceWords): ReferenceWords {
  const told = new Set<string>()
  return (reference) => {
    const place = reference.place ?? null
    if (place !== null && told.has(place)) return ''
    if (place !== null) told.add(place)
    return say(reference)
  }
}

function blocksOf(nodes: readonly Node[], depth: number, say: NotesWords): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, depth, say))
}

function blockOf(node: Node, depth: number, say: NotesWords): readonly Block[] {
  if (!(node instanceof Y.XmlElement)) return paragraphOf(inlinesOf([node], say.reference))
  if (depth > deepest) return paragraphOf([{ kind: 'text', text: textOf(node), marks: [], link: null }])
  const children = nodesOf(node)
  switch (node.nodeName) {
    case 'heading': {
      const content = inlinesOf(children, say.reference)
      return isEmpty(content) ? [] : [{ kind: 'heading', level: wholeNumber(node, 'level', 1, 6), content }]
    }
    case 'paragraph':
      return paragraphOf(inlinesOf(children, say.reference), timeOf(node, say))
    case 'bulletList':
      return nonEmpty({ kind: 'bullets', items: itemsOf(children, depth, say) })
    case 'orderedList': {
      const start = wholeNumber(node, 'start', 0, 100_000)
      return nonEmpty({ kind: 'numbers', start, items: itemsOf(children, depth, say) })
    }
    case 'taskList':
      return nonEmpty({ kind: 'tasks', items: tasksOf(children, depth, say) })
    case 'blockquote': {
      const blocks = blocksOf(children, depth + 1, say)
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
    }
    case 'codeBlock':
      return [{ kind: 'code', text: printable(textOf(node)) }]
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    default:
      return children.some((child) => child instanceof Y.XmlElement)
        ? blocksOf(children, depth + 1, say)
        : paragraphOf(inlinesOf([node], say.reference))
  }
}

function paragraphOf(content: readonly Inline[], time: string | null = null): readonly Block[] {
  if (isEmpty(content)) return []
  const before = time === null ? [] : [words(time, 'italic'), words(' ')]
  return [{ kind: 'paragraph', content: [...before, ...content] }]
}

/** When the paragraph was begun, in words; `null` when the editor has not said it. */
function timeOf(paragraph: Y.XmlElement, say: NotesWords): string | null {
  const at = instantSchema.safeParse(attribute(paragraph, NOTES_BEGUN_AT))
  return at.success ? say.time(at.data) : null
}

function itemsOf(items: readonly Node[], depth: number, say: NotesWords): readonly (readonly Block[])[] {
  return items.map((item) => contentsOf(item, 'listItem', depth, say)).filter((blocks) => blocks.length > 0)
}

function tasksOf(items: readonly Node[], depth: number, say: NotesWords): readonly Task[] {
  return items
    .map((item) => ({
      checked: item instanceof Y.XmlElement && String(attribute(item, 'checked')) === 'true',
      blocks: contentsOf(item, 'taskItem', depth, say),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}

/** What an item holds; anything else that stands among the items is taken as one itself. */
function contentsOf(item: Node, name: string, depth: number, say: NotesWords): readonly Block[] {
  return item instanceof Y.XmlElement && item.nodeName === name
    ? blocksOf(nodesOf(item), depth + 1, say)
    : blockOf(item, depth + 1, say)
}

function nonEmpty(list: Extract<Block, { items: unknown }>): readonly Block[] {
  return list.items.length === 0 ? [] : [list]
}

function isEmpty(content: readonly Inline[]): boolean {
  return content.every((inline) => inline.kind === 'break' || inline.text.trim() === '')
}

function wholeNumber(element: Y.XmlElement, name: string, least: number, most: number): number {
  const value = Number(attribute(element, name))
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : 1
}

// Yjs types attributes as strings, but the editor stores numbers and booleans as they are.
function attribute(element: Y.XmlElement, name: string): unknown {
  return element.getAttribute(name)
}
