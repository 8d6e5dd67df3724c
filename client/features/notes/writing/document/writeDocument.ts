// From the editor to the document: what the user has changed, and nothing else.
import { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { pairing } from '../../pairing.ts'
import { elementsIn, isLine, letStand, setStanding, takeOut } from './elements.ts'
import type { Attributed } from './elements.ts'
import { attributesOf } from './marks.ts'
import { hide } from './readDocument.ts'
import type { Mapping } from './readDocument.ts'
import { writeLine } from './writeLine.ts'

/** So many comparisons of blocks are made at most; of longer lists only what is unchanged belongs together. */
const MOST_COMPARISONS = 250_000

/** What the same block comes to beside blocks that are merely alike, in letters. */
const SAME = 1_000_000

/**
 * Changes `parent` from showing what `before` holds to showing what `after` holds. y-tiptap's own writing goes by what nodes look
 * like, from both ends: of two that look alike it takes one for the other, so that what somebody else writes in a line, or does to
 * a reference, befalls its neighbour. Here nodes are known by being the same objects, and no element that can hold text is deleted.
 */
export function writeDocument(parent: Y.XmlFragment, before: Node, after: Node, mapping: Mapping): void {
  const shown = shownIn(parent, before, mapping)
  // What a list item lacks is drawn without being in the document; it belongs there only when somebody has written in it.
  const inDocument = new Set(shown.map(({ node }) => node))
  const fillers = before.children.filter((node) => parent instanceof Y.XmlElement && !inDocument.has(node))
  const wanted = after.children.filter((node) => !fillers.includes(node))
  const [first, last] = unchangedEnds(shown, wanted)
  const olds = shown.slice(first, shown.length - last)
  const news = wanted.slice(first, wanted.length - last)
  let at = placeBehind(parent, shown[first - 1]?.element)
  for (const [was, is] of pairing(olds.length, news.length, likenesses(olds, news))) {
    const old = was === null ? undefined : olds[was]
    const fresh = is === null ? undefined : news[is]
    if (old !== undefined) {
      if (fresh !== undefined) writeElement(old.element, old.node, fresh, mapping)
      else takeOutShown(old, mapping)
      at = placeBehind(parent, old.element)
    } else if (fresh !== undefined) {
      parent.insert(at, [elementOf(fresh, mapping)])
      at += 1
    }
  }
}

/** An element, and the node that shows it. */
interface Shown {
  readonly element: Y.XmlElement
  readonly node: Node
}

/** The elements in `parent` that are shown, by their nodes; the editor may hold the same node twice. */
function shownIn(parent: Y.XmlFragment, { children }: Node, mapping: Mapping): readonly Shown[] {
  let next = 0
  return elementsIn(parent).flatMap((element) => {
    const node = mapping.get(element)
    const place = node instanceof Node && node.nodeSize > 0 ? children.indexOf(node, next) : -1
    if (!(node instanceof Node) || place === -1) return []
    next = place + 1
    return [{ element, node }]
  })
}

/** How many at the beginning, and how many at the end, are the same. */
function unchangedEnds(shown: readonly Shown[], wanted: readonly Node[]): readonly [number, number] {
  const most = Math.min(shown.length, wanted.length)
  let first = 0
  while (first < most && shown[first]?.node === wanted[first]) first += 1
  let last = 0
  while (last < most - first && shown.at(-1 - last)?.node === wanted.at(-1 - last)) last += 1
  return [first, last]
}

const placeBehind = (parent: Y.XmlFragment, element: Y.XmlElement | undefined): number =>
  element === undefined ? 0 : parent.toArray().indexOf(element) + 1

/** The same is the same; of one kind, what has more of its text in common, at its beginning and its end, is more alike. */
function likenesses(olds: readonly Shown[], news: readonly Node[]): (i: number, j: number) => number {
  const isMuch = olds.length * news.length > MOST_COMPARISONS
  const before = olds.map(({ node }) => textOf(node))
  const after = news.map(textOf)
  return (i, j) => {
    const [old, fresh] = [olds[i]?.node, news[j]]
    if (old === undefined || fresh === undefined) return 0
    if (old === fresh) return SAME
    return isMuch || old.type !== fresh.type ? 0 : 1 + inCommon(before[i] ?? '', after[j] ?? '')
  }
}

const textOf = (node: Node): string => node.textBetween(0, node.content.size, '\n', '\ufffc')

function inCommon(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let first = 0
  while (first < most && one[first] === other[first]) first += 1
  let last = 0
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1
  return first + last
}

function writeElement(element: Y.XmlElement, before: Node, after: Node, mapping: Mapping): void {
  if (before === after) return
  mapping.set(element, after)
  const attributed: Attributed = element
  const attrs: Readonly<Record<string, unknown>> = after.attrs
  for (const [name, value] of Object.entries(attrs)) {
    if (value === before.attrs[name]) continue
    if (value === null) element.removeAttribute(name)
    else attributed.setAttribute(name, value)
  }
  if (!isLine(element)) return writeDocument(element, before, after, mapping)
  letStand(element)
  writeLine(element, before, after, (node) => elementOf(node, mapping))
}

function takeOutShown({ element, node }: Shown, mapping: Mapping): void {
  takeOut(element)
  hide(element, { schema: node.type.schema, mapping })
}

/** An element that says what the node does. */
function elementOf(node: Node, mapping: Mapping): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  const attributed: Attributed = element
  const attrs: Readonly<Record<string, unknown>> = node.attrs
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null) attributed.setAttribute(name, value)
  }
  mapping.set(element, node)
  if (isLine(element)) {
    setStanding(element)
    const text = new Y.XmlText()
    text.applyDelta(
      node.children.map((child) => ({
        insert: child.text ?? elementOf(child, mapping),
        attributes: attributesOf(child.marks),
      })),
    )
    element.insert(0, [text])
  } else if (!node.isLeaf) {
    element.insert(
      0,
      node.children.map((child) => elementOf(child, mapping)),
    )
  }
  return element
}
