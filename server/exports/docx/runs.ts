// Running text in Word: runs with their marks, and links.
import { ExternalHyperlink, TextRun } from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Inline, Mark } from '../document/block.ts'
import { fixedFont } from './fonts.ts'

// Only what a mark adds: to say that a run is not bold would undo the boldness of a heading.
const look: Readonly<Record<Mark, IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  strike: { strike: true },
  underline: { underline: {} },
  code: { font: fixedFont },
}

/** What a paragraph consists of. */
export function runs(content: readonly Inline[]): readonly ParagraphChild[] {
  return content.map((inline) => {
    if (inline.kind === 'break') return new TextRun({ break: 1 })
    const options: IRunOptions = inline.marks.reduce((all, mark) => ({ ...all, ...look[mark] }), {
      text: inline.text,
    })
    return inline.link === null
      ? new TextRun(options)
      : new ExternalHyperlink({
          link: inline.link,
          children: [new TextRun({ ...options, style: 'Hyperlink' })],
        })
  })
}

/** A text of one or more lines. */
export function lines(text: string): readonly TextRun[] {
  return text.split('\n').map((line, index) => new TextRun(index === 0 ? line : { text: line, break: 1 }))
}
