// Running text as Markdown: what people wrote stays text, whatever signs are in it.
import type { Inline, Mark } from '../document/block.ts'

// Signs that mean something to CommonMark or to GitHub's dialect wherever they stand.
const meaningful = /[\\`*_[\]<>~|&#$]/g

/** `text` as Markdown that shows it. Line breaks are the caller's. */
export function escaped(text: string): string {
  return text.replaceAll(meaningful, '\\$&')
}

/** `line`, already escaped, so that its beginning starts neither a list, a heading's underline nor code. */
function lineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** The running text on as many lines as it has breaks. */
export function inlineLines(content: readonly Inline[]): readonly string[] {
  const lines: string[] = ['']
  for (const inline of content) {
    if (inline.kind === 'break') lines.push('')
    else lines[lines.length - 1] += marked(inline)
  }
  return lines.map(lineStart)
}

const signs: readonly (readonly [Mark, string])[] = [
  ['strike', '~~'],
  ['italic', '*'],
  ['bold', '**'],
]

function marked({ text, marks, link }: Extract<Inline, { kind: 'text' }>): string {
  // Blanks inside the signs would keep them from being read as such.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (core === '') return text
  const words = marks.includes('code') ? code(core) : escaped(core)
  const strong = signs
    .filter(([mark]) => marks.includes(mark))
    .reduce((inner, [, sign]) => `${sign}${inner}${sign}`, words)
  return `${before}${link === null ? strong : `[${strong}](<${link}>)`}${after}`
}

function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
