// Blocks as Markdown (CommonMark with GitHub's tables and check-boxes).
import type { Language } from '#shared/lib/language.ts'
import type { Block, TextDocument } from '../document/block.ts'
import { cellText } from '../tables/table.ts'
import type { Table } from '../tables/table.ts'
import { escaped, inlineLines } from './inlines.ts'
import { barLines, squareTable } from './pictures.ts'

/** A whole document; its title is the only heading of the first level. */
export function markdownDocument(document: TextDocument, language: Language): string {
  return `# ${escaped(document.title)}\n\n${markdownBlocks(document.blocks, language)}\n`
}

/** Blocks with a blank line between them. */
export function markdownBlocks(blocks: readonly Block[], language: Language): string {
  return blocks
    .flatMap((block, index) => {
      const previous = blocks[index - 1]
      // Two lists in a row would be read as one.
      const divider = previous !== undefined && isList(previous) && isList(block) ? ['<!-- -->'] : []
      return [...divider, markdownBlock(block, language)]
    })
    .join('\n\n')
}

function isList({ kind }: Block): boolean {
  return kind === 'bullets' || kind === 'numbers' || kind === 'tasks'
}

function markdownBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${inlineLines(block.content).join(' ')}`
    case 'paragraph':
      return inlineLines(block.content).join('\\\n')
    case 'bullets':
      return block.items.map((item) => listItem('- ', item, language)).join('\n')
    case 'numbers':
      return block.items.map((item, index) => listItem(`${block.start + index}. `, item, language)).join('\n')
    case 'tasks':
      return block.items
        .map(({ checked, blocks }) => listItem(`- [${checked ? 'x' : ' '}] `, blocks, language, 2))
        .join('\n')
    case 'quote':
      return prefixed(markdownBlocks(block.blocks, language), '> ', '> ')
    case 'code':
      return fenced(block.text)
    case 'rule':
      return '---'
    case 'table':
      return markdownTable(block.table, language)
    case 'bars':
      return fenced(barLines(block.picture))
    case 'squares':
      return markdownTable(squareTable(block.picture), language)
  }
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

function listItem(
  marker: string,
  blocks: readonly Block[],
  language: Language,
  indent = marker.length,
): string {
  return prefixed(markdownBlocks(blocks, language), marker, ' '.repeat(indent))
}

/** `first` before the first line, `rest` before the others; blank lines get no blanks at their end. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

function markdownTable({ columns, rows }: Table, language: Language): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(columns.map(({ header }) => escaped(header))),
    row(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((cells) =>
      row(cells.map((cell) => escaped(cellText(cell, language)).replaceAll(/\s*\n\s*/g, '<br>'))),
    ),
  ].join('\n')
}
