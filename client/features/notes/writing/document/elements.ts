// The elements of a document: lines, what stands in lines, and what holds lines; and which of them are shown.
import * as Y from 'yjs'
import { NOTES_STANDS } from '#shared/protocol/notes.ts'
import { RESULT_REFERENCE } from '#shared/protocol/resultReference.ts'
import { emptyLine, lengthOf } from './line.ts'

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading'])
const things: ReadonlySet<string> = new Set(['hardBreak', RESULT_REFERENCE])

/** Yjs keeps values of any kind, and an editor writes them so; its types know of text alone. */
export interface Attributed {
  setAttribute(name: string, value: unknown): void
}

/** Whether something that was found in a document is an element of it. */
export function isElement(value: unknown): value is Y.XmlElement {
  return value instanceof Y.XmlElement
}

/** Whether an element holds a line of text. */
export function isLine({ nodeName }: Y.XmlElement): boolean {
  return lines.has(nodeName)
}

/** Whether an element is one thing in a line, as a letter is, and holds no text. */
export function isThing({ nodeName }: Y.XmlElement): boolean {
  return things.has(nodeName)
}

/** The elements in another, in order. */
export function elementsIn(parent: Y.XmlFragment): readonly Y.XmlElement[] {
  return parent.toArray().flatMap((node) => (isElement(node) ? [node] : []))
}

/** Whether an element is shown: a line that stands or says something, and whatever holds one that is. */
export function isShown(element: Y.XmlElement): boolean {
  if (isThing(element)) return true
  if (isLine(element)) return element.hasAttribute(NOTES_STANDS) || lengthOf(element) > 0
  return elementsIn(element).some(isShown)
}

/** Lets a line stand in the text, also while it is empty. */
export function letStand(line: Y.XmlElement): void {
  if (!line.hasAttribute(NOTES_STANDS)) setStanding(line)
}

/** Lets a line stand that is in no document yet. */
export function setStanding(line: Attributed): void {
  line.setAttribute(NOTES_STANDS, true)
}

/**
 * Takes an element out of the text: what it says is deleted. The element itself stays, so that letters which somebody writes in it
 * at the same time have a place to be; with them it is shown again.
 */
export function takeOut(element: Y.XmlElement): void {
  if (isLine(element)) {
    emptyLine(element)
    element.removeAttribute(NOTES_STANDS)
  } else {
    for (const child of elementsIn(element)) takeOut(child)
  }
}
