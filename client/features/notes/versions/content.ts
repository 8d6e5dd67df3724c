// What elements of a document hold: as plain values, as words, and as a copy for another document.
import * as Y from 'yjs'
import { NOTES_STANDS } from '#shared/protocol/notes.ts'
import { elementsIn, isElement, isLine, isShown, setStanding } from '../writing/document/elements.ts'
import type { Attributed } from '../writing/document/elements.ts'
import { piecesOf } from '../writing/pieces.ts'
import type { Piece } from '../writing/pieces.ts'
import { wordsIn } from './words.ts'

/** What a line says, with the things that stand in it. */
export function piecesIn(line: Y.XmlElement): readonly Piece[] {
  return line.toArray().flatMap((part) => {
    if (part instanceof Y.XmlText) return piecesOf(part)
    return [{ insert: part, attributes: {} }]
  })
}

/** The attributes of an element that tell of its content. */
export function attributesOf(element: Y.XmlElement): readonly (readonly [string, unknown])[] {
  return Object.entries(element.getAttributes()).filter(([name]) => name !== NOTES_STANDS)
}

/** All that an element shows, as plain values. */
export function contentOf(element: Y.XmlElement): unknown {
  const content = isLine(element) ? saidBy(element) : elementsIn(element).filter(isShown).map(contentOf)
  return [element.nodeName, sorted(Object.fromEntries(attributesOf(element))), content]
}

/** The same for the same words with the same marks, in however many pieces they lie. */
function saidBy(line: Y.XmlElement): readonly unknown[] {
  return piecesIn(line).flatMap(({ insert, attributes }) => {
    const marks = sorted(attributes)
    if (typeof insert !== 'string') return [[isElement(insert) ? contentOf(insert) : null, marks]]
    return Array.from(insert, (letter) => [letter, marks])
  })
}

const sorted = (values: object): unknown => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The words in an element, each with the kind of element, so that those of different kinds have none in common. */
export function wordsWithin(element: Y.XmlElement): readonly string[] {
  const words = isLine(element)
    ? piecesIn(element).flatMap(({ insert }) => (typeof insert === 'string' ? wordsIn(insert) : []))
    : elementsIn(element).flatMap(wordsWithin)
  return words.map((word) => (word.trim() === '' ? word : `${element.nodeName} ${word}`))
}

/** The same once more, with what it shows. */
export function copyOf(element: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement(element.nodeName)
  const attributed: Attributed = copy
  for (const [name, value] of attributesOf(element)) attributed.setAttribute(name, value)
  if (isLine(element)) {
    setStanding(copy)
    const text = new Y.XmlText()
    text.applyDelta(piecesIn(element).map(copyOfPiece))
    copy.insert(0, [text])
  } else {
    copy.insert(0, elementsIn(element).filter(isShown).map(copyOf))
  }
  return copy
}

/** A piece that can be put into another text. */
export function copyOfPiece({ insert, attributes }: Piece): Piece {
  return { insert: isElement(insert) ? copyOf(insert) : insert, attributes }
}
