// Notes made by hand: paragraphs, headings and lists as the editor writes them, and edits as people make them.
import fc from 'fast-check'
import * as Y from 'yjs'
import { z } from 'zod'
import { isShown } from '#client/features/notes/writing/document/elements.ts'
import { NOTES_FRAGMENT, NOTES_STANDS } from '#shared/protocol/notes.ts'

export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(NOTES_FRAGMENT)

/** Yjs keeps values of any kind, and an editor writes them so; its types know of text alone. */
interface Attributed {
  setAttribute(name: string, value: unknown): void
}

/** A paragraph, or what else holds text. */
export function block(
  name: string,
  text: string,
  attributes: Readonly<Record<string, unknown>> = {},
): Y.XmlElement {
  const element = new Y.XmlElement(name)
  const attributed: Attributed = element
  for (const [key, value] of Object.entries(attributes)) attributed.setAttribute(key, value)
  if (text !== '') element.insert(0, [new Y.XmlText(text)])
  return element
}

export const paragraph = (text: string, begunAt: number | null = null) =>
  block('paragraph', text, begunAt === null ? {} : { begunAt })

/** An empty line, as somebody leaves it in the text. */
const standing = () => block('paragraph', '', { [NOTES_STANDS]: true })

export function list(
  name: 'bulletList' | 'orderedList' | 'taskList',
  ...items: readonly string[]
): Y.XmlElement {
  const element = new Y.XmlElement(name)
  const itemOf = (text: string) =>
    name === 'taskList' ? block('taskItem', '', { checked: text.startsWith('x ') }) : block('listItem', '')
  element.insert(
    0,
    items.map((text) => {
      const item = itemOf(text)
      item.insert(0, [paragraph(text.replace(/^x /, ''))])
      return item
    }),
  )
  return element
}

/** A document of its own that holds these. */
export function docOf(...blocks: readonly Y.XmlElement[]): Y.Doc {
  const doc = new Y.Doc()
  fragmentOf(doc).insert(0, [...blocks])
  return doc
}

/** Another's copy of the document, as of now. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Brings all up to all. */
export function sync(...docs: readonly Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs)
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  }
}

const deltaSchema = z.array(
  z.object({ insert: z.unknown(), attributes: z.record(z.string(), z.unknown()).default({}) }),
)

/** All that a document shows, as plain values; letter by letter, for a text may lie in more pieces than it needs. */
export function contentOf(node: Y.XmlFragment): readonly unknown[] {
  return node.toArray().flatMap((child): readonly unknown[] => {
    if (child instanceof Y.XmlText) return lettersOf(child)
    if (!(child instanceof Y.XmlElement) || !isShown(child)) return []
    const { [NOTES_STANDS]: _stands, ...attributes } = child.getAttributes()
    return [[child.nodeName, sorted(attributes), contentOf(child)]]
  })
}

function lettersOf(text: Y.XmlText): readonly unknown[] {
  return deltaSchema.parse(text.toDelta()).flatMap(({ insert, attributes }) => {
    const letters: readonly unknown[] = typeof insert === 'string' ? insert.split('') : [insert]
    return letters.map((letter) => [letter, sorted(attributes)])
  })
}

const sorted = (values: object): unknown => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))

const word: fc.Arbitrary<string> = fc.constantFrom(
  'Skoglig ',
  'bioekonomi',
  ' i Dalarna',
  ', ',
  'elnät',
  ' 👩‍🔬 ',
  '\n',
  'å',
)

/** What somebody does in the notes; where is a share of what there is. */
export const anyEdit = fc.record({
  kind: fc.constantFrom(
    'write',
    'write',
    'write',
    'erase',
    'bold',
    'begin',
    'list',
    'drop',
    'empty',
    'retitle',
  ),
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  within: fc.double({ min: 0, max: 0.999, noNaN: true }),
  text: word,
})
export type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never

/** Does it, as far as the document has anything to do it to. */
export function make(doc: Y.Doc, { kind, where, within, text }: Edit): void {
  const fragment = fragmentOf(doc)
  const at = Math.floor(where * (fragment.length + 1))
  const texts = textsIn(fragment)
  const target = texts[Math.floor(where * texts.length)]
  const place = target === undefined ? 0 : wholeLetters(target, Math.floor(within * target.length))
  const length = target === undefined ? 0 : wholeLetters(target, place + 6) - place
  if (kind === 'begin') return fragment.insert(at, [paragraph(text, Math.floor(where * 1000))])
  if (kind === 'empty') return fragment.insert(at, [standing()])
  if (kind === 'list') return fragment.insert(at, [list('taskList', text, `x ${text}`)])
  if (kind === 'drop') return at < fragment.length ? fragment.delete(at, 1) : undefined
  if (kind === 'retitle') {
    const node = fragment.length > 0 ? fragment.get(Math.min(at, fragment.length - 1)) : null
    if (node instanceof Y.XmlElement) node.setAttribute('begunAt', String(Math.floor(within * 9)))
    return undefined
  }
  if (target === undefined) return undefined
  if (kind === 'write') return target.insert(place, text)
  if (length === 0) return undefined
  return kind === 'erase' ? target.delete(place, length) : target.format(place, length, { bold: {} })
}

/** `at`, or where the letter ends that it would cut in two: no editor lets anyone stand inside one, and Yjs cannot. */
function wholeLetters(text: Y.XmlText, at: number): number {
  const units = deltaSchema
    .parse(text.toDelta())
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('')
  if (at >= units.length) return units.length
  return at > 0 && (units.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at
}

function textsIn(parent: Y.XmlFragment): readonly Y.XmlText[] {
  return parent.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return [node]
    return node instanceof Y.XmlElement ? textsIn(node) : []
  })
}
