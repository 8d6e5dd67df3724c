// The content of one line, by offsets as the editor counts them: a letter is one for each of its code units, and so is each thing.
import * as Y from 'yjs'

/** Marks as Yjs keeps them, by name; `null` takes one off. */
export type Attributes = Readonly<Record<string, unknown>>

interface Part {
  readonly node: Y.XmlElement | Y.XmlText | Y.XmlHook
  readonly from: number
  readonly to: number
}

/** A line may hold several texts, with things between them: pages of the schema before the third wrote it so. */
function partsOf(line: Y.XmlElement): readonly Part[] {
  let to = 0
  return line.toArray().map((node) => {
    const from = to
    to += node instanceof Y.XmlText ? node.length : 1
    return { node, from, to }
  })
}

/** How long a line is. */
export function lengthOf(line: Y.XmlElement): number {
  return partsOf(line).at(-1)?.to ?? 0
}

/** Deletes all that a line says, and none of the texts that it says it in. */
export function emptyLine(line: Y.XmlElement): void {
  removeFromLine(line, 0, lengthOf(line))
}

/** Deletes from one offset up to another. */
export function removeFromLine(line: Y.XmlElement, from: number, to: number): void {
  // From the end, so that neither offsets nor places of what is left change.
  for (const [index, part] of [...partsOf(line).entries()].toReversed()) {
    const [first, last] = [Math.max(from, part.from), Math.min(to, part.to)]
    if (first >= last) continue
    if (part.node instanceof Y.XmlText) part.node.delete(first - part.from, last - first)
    else line.delete(index, 1)
  }
}

/** Puts letters, or a thing that stands among them, into a line at an offset, with these marks and no others. */
export function insertIntoLine(
  line: Y.XmlElement,
  offset: number,
  what: string | Y.XmlElement,
  attributes: Attributes,
): void {
  const { text, from } = textAt(line, offset)
  if (typeof what === 'string') text.insert(offset - from, what, attributes)
  else text.insertEmbed(offset - from, what, attributes)
}

/** Puts marks on, or takes them off, from one offset up to another. */
export function formatLine(line: Y.XmlElement, from: number, to: number, attributes: Attributes): void {
  for (const part of partsOf(line)) {
    const [first, last] = [Math.max(from, part.from), Math.min(to, part.to)]
    if (first < last && part.node instanceof Y.XmlText)
      part.node.format(first - part.from, last - first, attributes)
  }
}

/** The text that reaches an offset, and where it begins; a new one where none does. */
function textAt(line: Y.XmlElement, offset: number): { readonly text: Y.XmlText; readonly from: number } {
  const parts = partsOf(line)
  for (const { node, from, to } of parts) {
    if (node instanceof Y.XmlText && from <= offset && offset <= to) return { text: node, from }
  }
  const text = new Y.XmlText()
  line.insert(parts.filter(({ to }) => to <= offset).length, [text])
  return { text, from: offset }
}
