// Makes a live text what an earlier one was, by changing no more of it than differs.
import * as Y from 'yjs'
import { piecesOf } from '../writing/pieces.ts'
import { alignment } from './alignment.ts'
import { runsOf } from './runs.ts'
import { wordsIn } from './words.ts'

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

/**
 * Changes `live` until it holds what `wanted` holds, the times of paragraphs included. What is the same stays the same objects, so
 * that cursors in it stay where they are, and so does what others write there meanwhile. To be called in a transaction of `live`'s
 * document; `wanted` belongs to another and is left alone.
 */
export function restoreContent(live: Y.XmlFragment, wanted: Y.XmlFragment): void {
  let at = 0
  for (const run of runsOf<Node>(live.toArray(), wanted.toArray(), keyOf)) {
    if (run.isSame) {
      at += run.before.length
      continue
    }
    // What is much alike is changed; everything else goes, or comes.
    for (const [was, is] of alignment(run.before.map(wordsWithin), run.after.map(wordsWithin))) {
      const [old, fresh] = [
        was === null ? undefined : run.before[was],
        is === null ? undefined : run.after[is],
      ]
      if (old && fresh && isChangeable(old, fresh)) {
        restoreNode(old, fresh)
      } else {
        if (old) live.delete(at, 1)
        if (fresh) live.insert(at, [copyOf(fresh)])
      }
      if (fresh) at += 1
    }
  }
}

/**
 * Whether the one can be changed into the other. Text with bold words or links cannot: where marks begin and end Yjs tidies up, each
 * peer by itself, and what another has tidied up is not there any more when the restoring is undone. A text taken out whole comes
 * back whole.
 */
function isChangeable(live: Node, wanted: Node): boolean {
  if (live instanceof Y.XmlText) return wanted instanceof Y.XmlText && isPlain(live) && isPlain(wanted)
  return live instanceof Y.XmlElement && wanted instanceof Y.XmlElement
}

const isPlain = (text: Y.XmlText): boolean =>
  piecesOf(text).every(
    ({ insert, attributes }) => typeof insert === 'string' && Object.keys(attributes).length === 0,
  )

/** Both are of one kind: `wordsWithin` lets nothing else belong together. */
function restoreNode(live: Node, wanted: Node): void {
  if (live instanceof Y.XmlText && wanted instanceof Y.XmlText) restoreText(live, wanted)
  if (!(live instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement)) return
  const attributes = wanted.getAttributes()
  for (const name of Object.keys(live.getAttributes())) {
    if (!(name in attributes)) live.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && !isEqual(live.getAttribute(name), value)) live.setAttribute(name, value)
  }
  restoreContent(live, wanted)
}

function restoreText(live: Y.XmlText, wanted: Y.XmlText): void {
  let at = 0
  for (const { isSame, before, after } of runsOf(wordsOf(live), wordsOf(wanted), (word) => word)) {
    const [old, fresh] = [before.join(''), after.join('')]
    if (!isSame) {
      if (old !== '') live.delete(at, old.length)
      if (fresh !== '') live.insert(at, fresh, {})
    }
    at += fresh.length
  }
}

function wordsOf(text: Y.XmlText): readonly string[] {
  return piecesOf(text).flatMap(({ insert }) => (typeof insert === 'string' ? wordsIn(insert) : []))
}

/** The words in a node, each with the kind of node, so that nodes of different kinds have none in common. */
function wordsWithin(node: Node): readonly string[] {
  const words = node instanceof Y.XmlText ? wordsOf(node) : wordsBelow(node)
  const kind = node instanceof Y.XmlElement ? node.nodeName : 'text'
  return words.map((word) => (word.trim() === '' ? word : `${kind} ${word}`))
}

function wordsBelow(node: Y.XmlElement | Y.XmlHook): readonly string[] {
  return node instanceof Y.XmlElement ? node.toArray().flatMap(wordsWithin) : []
}

function copyOf(node: Node): Y.XmlElement | Y.XmlText {
  const copy: unknown = node.clone()
  if (copy instanceof Y.XmlElement || copy instanceof Y.XmlText) return copy
  throw new TypeError('notes hold elements and text alone')
}

function keyOf(node: Node): string {
  return JSON.stringify(contentOf(node))
}

/** All that a node holds, as plain values. */
function contentOf(node: Node): unknown {
  if (node instanceof Y.XmlText)
    return piecesOf(node).map(({ insert, attributes }) => [insert, sorted(attributes)])
  if (!(node instanceof Y.XmlElement)) return null
  return [node.nodeName, sorted(node.getAttributes()), node.toArray().map(contentOf)]
}

const sorted = (values: object): unknown => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
