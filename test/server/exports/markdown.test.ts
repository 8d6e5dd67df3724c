// report.md: Markdown that shows what people wrote, whatever signs are in it.
import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { markdownBlocks } from '#server/exports/markdown/blocks.ts'
import type { Block, Inline, Mark } from '#server/exports/document/block.ts'
import { text } from '#server/exports/tables/table.ts'
import { exampleSnapshot } from './exampleSnapshot.ts'
import { madeText } from './files.ts'

const words = (value: string, ...marks: readonly Mark[]): Inline => ({
  kind: 'text',
  text: value,
  marks,
  link: null,
})

function shown(...blocks: readonly Block[]): string {
  const html = marked.parse(markdownBlocks(blocks, 'sv'), { async: false, gfm: true })
  return html
    .replaceAll(/<br>\n?/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

const squeezed = (value: string) => value.replaceAll(/\s+/g, ' ').trim()

const signs = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&=:1a å"\''.split(''))
const anyWords = fc
  .string({ unit: signs, minLength: 1, maxLength: 30 })
  .filter((value) => value.trim() !== '')

describe('Markdown', () => {
  it('shows a text as it was written, whatever signs are in it', () => {
    fc.assert(
      fc.property(anyWords, (value) => {
        expect(squeezed(shown({ kind: 'paragraph', content: [words(value)] }))).toBe(squeezed(value))
      }),
    )
  })

  it('shows a text in a table as it was written, and leaves the table whole', () => {
    fc.assert(
      fc.property(anyWords, (value) => {
        const table = { name: 't', columns: [{ header: 'a', width: 1 }], rows: [[text(value)]] }
        const html = marked.parse(markdownBlocks([{ kind: 'table', table }], 'sv'), { async: false })
        expect(html.match(/<td>/g)).toHaveLength(1)
        expect(squeezed(shown({ kind: 'table', table }))).toBe(`a ${squeezed(value)}`)
      }),
    )
  })

  it('keeps lists that follow on each other apart, and nests what is nested', () => {
    const item = (value: string): Block => ({ kind: 'paragraph', content: [words(value)] })
    const blocks: readonly Block[] = [
      { kind: 'bullets', items: [[item('ett'), { kind: 'numbers', start: 3, items: [[item('tre')]] }]] },
      { kind: 'bullets', items: [[item('två')]] },
      { kind: 'tasks', items: [{ checked: true, blocks: [item('klart')] }] },
    ]
    const html = marked.parse(markdownBlocks(blocks, 'sv'), { async: false })
    expect(html.match(/<ul>/g)).toHaveLength(3)
    expect(html).toContain('<ol start="3">')
    expect(html).toContain('<input checked="" disabled="" type="checkbox">')
  })

  it('puts marks around words, not around the blanks beside them', () => {
    expect(
      markdownBlocks([{ kind: 'paragraph', content: [words('fet ', 'bold'), words('text')] }], 'sv'),
    ).toBe('**fet** text')
  })

  it('fences code that contains fences', () => {
    expect(shown({ kind: 'code', text: '```\nx' })).toBe('```\nx')
    expect(shown({ kind: 'paragraph', content: [words('a`b', 'code')] })).toBe('a`b')
  })
})

describe('report.md', () => {
  it('has the report with one title, tables and notes', async () => {
    const markdown = await madeText('report.md', exampleSnapshot())
    expect(markdown.match(/^# .*/gm)).toEqual(['# Snabbdialog: Ö-drift \\& "vätgas"'])
    expect(markdown).toContain(
      '| Presentation: Region Örebro län | 9.05–9.15 | 9.05–9.16 | 10:00 | 11:00 | +1:00 |',
    )
    expect(markdown).toContain(
      `Presentation: Region Örebro län  ${'█'.repeat(27)}${'▓'.repeat(3)}  11:00 av 10:00 (+1:00)`,
    )
    expect(markdown).toContain('| Energimyndigheten | 7:00 |')
    expect(markdown).toContain('[strategin](<https://example.com/%C3%A5?a=1&b=2>) och fällan')
    expect(markdown).toContain('- [x] Kontakta kommunen\n- [ ] Skicka underlag')
  })
})
