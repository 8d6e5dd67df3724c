// What has changed between two texts, as a reader is told.
import fc from 'fast-check'
import type * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { compare, isUnchanged, tallyOf } from '#client/features/notes/versions/compare.ts'
import type { Line } from '#client/features/notes/versions/compare.ts'
import { paragraphsOf, textOf } from '#client/features/notes/versions/paragraphs.ts'
import { RESULT_REFERENCE } from '#shared/protocol/resultReference.ts'
import { anyEdit, block, copyOf, docOf, fragmentOf, list, make, paragraph } from './notes.ts'

const read = (doc: Y.Doc) => paragraphsOf(fragmentOf(doc))
const between = (before: readonly Y.XmlElement[], after: readonly Y.XmlElement[]) =>
  compare(read(docOf(...before)), read(docOf(...after)))

/** Each line with a sign before it, and pieces in brackets. */
function written(line: Line): string {
  switch (line.kind) {
    case 'same':
      return `  ${textOf(line.paragraph)}`
    case 'added':
      return `+ ${textOf(line.paragraph)}`
    case 'removed':
      return `- ${textOf(line.paragraph)}`
    case 'restyled':
      return `* ${textOf(line.paragraph)}`
    case 'reworded':
      return `~ ${line.pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`)).join('')}`
  }
}

const told = (before: readonly Y.XmlElement[], after: readonly Y.XmlElement[]) =>
  between(before, after).map(written)

const texts = (...lines: readonly string[]) => lines.map((line) => paragraph(line))

describe('what has changed', () => {
  it('is which paragraphs came and went', () => {
    expect(told(texts('ett', 'två', 'tre'), texts('ett', 'tre', 'fyra'))).toEqual([
      '  ett',
      '- två',
      '  tre',
      '+ fyra',
    ])
  })

  it('is which words were put differently, in paragraphs that stayed', () => {
    expect(
      told(
        texts('Skoglig bioekonomi i Dalarna', 'Boka möte med Tillväxtverket'),
        texts('Skoglig bioekonomi i hela Dalarna', 'Boka ett samtal med Tillväxtverket'),
      ),
    ).toEqual(['~ Skoglig bioekonomi i [+hela ]Dalarna', '~ Boka [-möte ][+ett samtal ]med Tillväxtverket'])
  })

  it('reads changes with but a blank between them as one', () => {
    expect(told(texts('Vi vill ha fler möten i vår'), texts('Vi vill gå vidare med möten i vår'))).toEqual([
      '~ Vi vill [-ha fler ][+gå vidare med ]möten i vår',
    ])
  })

  it('tells a paragraph that is moved into another’s place from one that was changed', () => {
    expect(told(texts('Elnät i Halland'), texts('Vätgas för sjöfarten', 'Elnät i norra Halland'))).toEqual([
      '+ Vätgas för sjöfarten',
      '~ Elnät i [+norra ]Halland',
    ])
  })

  it('is also what looks different: a heading, a mark, a box that is ticked', () => {
    expect(told([paragraph('Fokus')], [block('heading', 'Fokus', { level: 1 })])).toEqual(['* Fokus'])
    expect(told([list('taskList', 'boka')], [list('taskList', 'x boka')])).toEqual(['* boka'])
    const bold = docOf(paragraph('Fokus'))
    const plain = copyOf(bold)
    make(bold, { kind: 'bold', where: 0, within: 0, text: '' })
    expect(compare(read(plain), read(bold)).map(written)).toEqual(['* Fokus'])
  })

  it('is neither when a paragraph was begun nor an empty one', () => {
    const lines = between([paragraph('ett', 1)], [paragraph('ett', 2), paragraph('')])
    expect(isUnchanged(lines)).toBe(true)
    expect(tallyOf(lines)).toEqual({ same: 1, added: 0, removed: 0, reworded: 0, restyled: 0 })
  })

  it('tells of what stands in the text as a whole by its words, and by its kind when it has none', () => {
    const withReference = (label: string, name: string = RESULT_REFERENCE) => {
      const element = paragraph('Se ')
      const doc = docOf(element)
      element.insert(1, [block(name, '', { id: 'f1', label })])
      return read(doc)
    }
    const plain = read(docOf(paragraph('Se ')))
    expect(compare(plain, withReference('Boka möte')).map(written)).toEqual(['~ Se [+[Boka möte]]'])
    expect(compare(plain, withReference('', 'picture')).map(written)).toEqual(['~ Se [+[picture]]'])
  })

  it('adds up: the earlier text and the later one can be read from it', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 20 }),
        fc.array(anyEdit, { maxLength: 20 }),
        (first, since) => {
          const doc = docOf(paragraph('Fokusområden i länet'), list('bulletList', 'ett', 'två'))
          for (const edit of first) make(doc, edit)
          const before = read(doc)
          for (const edit of since) make(doc, edit)
          const after = read(doc)
          const lines = compare(before, after)
          const side = (lacks: 'added' | 'removed') =>
            lines.flatMap((line) => {
              if (line.kind === lacks) return []
              if (line.kind !== 'reworded') return [textOf(line.paragraph)]
              return [line.pieces.map(({ kind, text }) => (kind === lacks ? '' : text)).join('')]
            })
          expect(side('added')).toEqual(before.map(textOf))
          expect(side('removed')).toEqual(after.map(textOf))
        },
      ),
    )
  })
})
