// The notes of a slot as blocks: what the editor writes, what it does not know, and what somebody made to do harm.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesBlocks } from '#server/exports/notes/blocks.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { notesOf, plain } from './exampleSnapshot.ts'

function docOf(...nodes: readonly (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(NOTES_FRAGMENT).insert(0, [...nodes])
  return doc
}

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [...children])
  return made
}

const words = (text: string) => ({ kind: 'text', text, marks: [], link: null })
const paragraph = (text: string) => ({ kind: 'paragraph', content: [words(text)] })

describe('notes', () => {
  it('are no blocks when nothing but blank lines has been written', () => {
    expect(notesBlocks(new Y.Doc())).toEqual([])
    expect(
      notesBlocks(
        notesOf(
          { type: 'paragraph' },
          { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        ),
      ),
    ).toEqual([])
  })

  it('tell when a paragraph was begun, where there is something to tell', () => {
    const begun = element('paragraph', new Y.XmlText('Vätgas'))
    const doc = docOf(begun, element('paragraph', new Y.XmlText('Elnät')))
    // The editor stores numbers as they are, though Yjs types attributes as strings.
    Reflect.apply(begun.setAttribute, begun, ['begunAt', 1_795_248_130_000])
    const clock = (at: number) => (at === 1_795_248_130_000 ? '2:10' : 'another time')
    const italic = { kind: 'text', text: '2:10', marks: ['italic'], link: null }
    expect(notesBlocks(doc, { time: clock })).toEqual([
      { kind: 'paragraph', content: [italic, words(' '), words('Vätgas')] },
      paragraph('Elnät'),
    ])
    expect(notesBlocks(doc, { time: () => null })).toEqual([paragraph('Vätgas'), paragraph('Elnät')])
  })

  it('keep marks, line breaks and nesting', () => {
    const doc = notesOf(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'fet', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'kod', marks: [{ type: 'code' }] },
        ],
      },
      { type: 'blockquote', content: [plain('citat')] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'rad 1\nrad 2' }] },
      { type: 'horizontalRule' },
    )
    expect(notesBlocks(doc)).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'fet', marks: ['bold', 'italic'], link: null },
          { kind: 'break' },
          { kind: 'text', text: 'kod', marks: ['code'], link: null },
        ],
      },
      { kind: 'quote', blocks: [paragraph('citat')] },
      { kind: 'code', text: 'rad 1\nrad 2' },
      { kind: 'rule' },
    ])
  })

  it.each([
    ['https://example.com/', 'https://example.com/'],
    ['mailto:namn@example.com', 'mailto:namn@example.com'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['inte en adress', null],
  ])('lead to %s as %s', (href, link) => {
    const doc = notesOf({
      type: 'paragraph',
      content: [{ type: 'text', text: 'länk', marks: [{ type: 'link', attrs: { href } }] }],
    })
    expect(notesBlocks(doc)).toEqual([{ kind: 'paragraph', content: [{ ...words('länk'), link }] }])
  })

  it('lose nothing of nodes that are not known: blocks, text, labels', () => {
    const callout = element('callout', element('paragraph', new Y.XmlText('viktigt')))
    const mention = new Y.XmlElement('mention')
    mention.setAttribute('label', 'Vinnova')
    const sentence = element('paragraph', new Y.XmlText('tala med '), mention)
    const doc = docOf(
      callout,
      element('caption', new Y.XmlText('bildtext')),
      sentence,
      new Y.XmlElement('poll'),
    )
    expect(notesBlocks(doc)).toEqual([
      paragraph('viktigt'),
      paragraph('bildtext'),
      { kind: 'paragraph', content: [words('tala med '), words('Vinnova')] },
      paragraph('[poll]'),
    ])
  })

  it('take text and stray nodes where they should not be', () => {
    const doc = docOf(
      new Y.XmlText('utan stycke'),
      element('bulletList', element('paragraph', new Y.XmlText('utan punkt'))),
    )
    expect(notesBlocks(doc)).toEqual([
      paragraph('utan stycke'),
      { kind: 'bullets', items: [[paragraph('utan punkt')]] },
    ])
  })

  it('are flattened, not followed to the bottom, when lists are nested a thousand deep', () => {
    const doc = new Y.Doc()
    let parent: Y.XmlFragment = doc.getXmlFragment(NOTES_FRAGMENT)
    for (let depth = 0; depth < 1000; depth += 1) {
      const list = new Y.XmlElement('bulletList')
      const item = new Y.XmlElement('listItem')
      parent.insert(0, [list])
      list.insert(0, [item])
      parent = item
    }
    parent.insert(0, [element('paragraph', new Y.XmlText('längst ned'))])
    expect(JSON.stringify(notesBlocks(doc))).toContain('längst ned')
  })

  it('lose control characters, which would make a Word file unreadable', () => {
    const doc = docOf(element('paragraph', new Y.XmlText('a\u0000b\u0008c')))
    expect(notesBlocks(doc)).toEqual([paragraph('abc')])
  })
})
