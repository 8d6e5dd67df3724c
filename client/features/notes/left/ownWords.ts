// What certain pages have written in a text, and nothing of what others have.
import * as Y from 'yjs'
import { RESULT_REFERENCE, resultReferenceSchema } from '#shared/protocol/resultReference.ts'
import { elementsIn, isElement, isLine, isShown } from '../writing/document/elements.ts'

/** A line for each paragraph, heading and item in which one of these Yjs clients has written: what it has written there. */
export function ownWords(fragment: Y.XmlFragment, writers: ReadonlySet<number>): string {
  return linesIn(fragment)
    .map((line) =>
      line
        .toArray()
        .flatMap((part) => wordsIn(part, writers))
        .join(''),
    )
    .filter((words) => words.trim() !== '')
    .join('\n')
}

function linesIn(parent: Y.XmlFragment): readonly Y.XmlElement[] {
  return elementsIn(parent)
    .filter(isShown)
    .flatMap((element) => (isLine(element) ? element : linesIn(element)))
}

function wordsIn(part: unknown, writers: ReadonlySet<number>): readonly string[] {
  if (!(part instanceof Y.XmlText)) return []
  const words: string[] = []
  for (let item = part._start; item !== null; item = item.right) {
    if (item.deleted || !writers.has(item.id.client)) continue
    const { content } = item
    if (content instanceof Y.ContentString) words.push(content.str)
    else if (content instanceof Y.ContentType && isElement(content.type)) words.push(labelOf(content.type))
  }
  return words
}

function labelOf(thing: Y.XmlElement): string {
  if (thing.nodeName !== RESULT_REFERENCE) return '\n'
  const reference = resultReferenceSchema.safeParse(thing.getAttributes())
  return reference.success ? reference.data.label : ''
}
