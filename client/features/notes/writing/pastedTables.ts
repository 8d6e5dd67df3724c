// Tables that are pasted: the notes have none, so that the words of their cells would run together. Each row becomes a line.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

export const PastedTables = Extension.create({
  name: 'pastedTables',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: rowsAsLines } })],
})

/** What is in a cell that cannot stand in a line with others. */
const ownLines = 'ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, p ~ p, div ~ div, div div, div p'

/** Each row a paragraph with a point between its cells; of a row in which a cell holds several lines, each cell by itself. */
export function rowsAsLines(html: string): string {
  if (!/<table/iu.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  // The innermost first: it is a cell's own lines when the one around it is looked at.
  for (const table of [...page.querySelectorAll('table')].toReversed()) {
    const lines = page.createElement('div')
    if (table.caption !== null) lines.append(blockOf(page, table.caption))
    for (const { cells } of table.rows) {
      const filled = [...cells].filter(({ textContent }) => textContent.trim() !== '')
      const isLine = filled.every(isOneLine)
      if (isLine && filled.length > 0) lines.append(lineOf(page, filled))
      if (!isLine) lines.append(...filled.map((cell) => blockOf(page, cell)))
    }
    table.replaceWith(lines)
  }
  return page.body.innerHTML
}

function isOneLine(cell: Element): boolean {
  const block = cell.querySelector('p, div')
  const isAll = block === null || block.textContent.trim() === cell.textContent.trim()
  return isAll && cell.querySelector(ownLines) === null
}

function lineOf(page: Document, cells: readonly Element[]): HTMLElement {
  const line = page.createElement('p')
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line.append(' · ')
    line.append(...(cell.querySelector('p, div') ?? cell).childNodes)
  }
  return line
}

function blockOf(page: Document, cell: Element): HTMLElement {
  const block = page.createElement('div')
  block.append(...cell.childNodes)
  return block
}
