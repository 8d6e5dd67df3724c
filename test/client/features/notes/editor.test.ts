// @vitest-environment jsdom
// The editor and the document: what it writes, what it must not delete, and what a reader's leaves alone.
import { afterEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { hasForeignContent, watchForForeignContent } from '#client/features/notes/writing/foreignContent.ts'
import { mirrorOf } from '#client/features/notes/writing/mirror.ts'
import { createNotesEditor } from '#client/features/notes/writing/notesEditor.ts'
import { createMenuStore } from '#client/features/notes/writing/references/menuStore.ts'
import { createReferencePlaces } from '#client/features/notes/writing/references/referencePlaces.ts'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { between, instant } from '#shared/time/instant.ts'
import { formatDuration } from '#shared/time/swedish.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()

const start = instant(1_795_248_000_000)

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

function open(doc: Y.Doc, mayWrite = true) {
  const element = document.createElement('div')
  document.body.append(element)
  const awareness = new Awareness(doc)
  let typed = 0
  let now: number = start
  const editor = createNotesEditor({
    element,
    id: 'text',
    labelledBy: 'title',
    doc,
    awareness,
    mayWrite,
    user: { id: 'me', name: 'Facilitator Exempel' },
    words: { placeholder: 'Skriv här', checkbox: 'Checklista', reference: ({ label }) => label },
    places: createReferencePlaces(),
    menu: createMenuStore(),
    time: { now: () => instant(now), words: (at) => formatDuration(between(start, at)) },
    onTyped: () => {
      typed += 1
    },
    onLeave: () => undefined,
  })
  endings.push(() => {
    editor.destroy()
    awareness.destroy()
    element.remove()
  })
  return {
    editor,
    element,
    typed: () => typed,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment(NOTES_FRAGMENT)

/** Applies to `doc` what somebody else does to it. */
function remotely(doc: Y.Doc, change: (fragment: Y.XmlFragment) => void): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  change(fragmentOf(other))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
}

function block(name: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [new Y.XmlText(text)])
  return made
}

function firstText(parent: Y.XmlFragment): Y.XmlText {
  const first = parent.get(0)
  return first instanceof Y.XmlText ? first : firstText(first)
}

describe('the editor', () => {
  it('writes headings of two levels, lists and check-boxes into the document', () => {
    const doc = new Y.Doc()
    const { editor } = open(doc)
    editor.commands.setContent(
      '<h1>Fokus</h1><h2>Nära</h2><ul><li>ett</li></ul><ul data-type="taskList"><li data-type="taskItem" data-checked="true">två</li></ul>',
    )
    const nodes = fragmentOf(doc)
      .toArray()
      .filter((node) => node instanceof Y.XmlElement)
    expect(nodes.map(({ nodeName }) => nodeName)).toEqual(['heading', 'heading', 'bulletList', 'taskList'])
    expect(nodes.slice(0, 2).map((node): unknown => node.getAttribute('level'))).toEqual([1, 2])
    expect(plainText(fragmentOf(doc))).toBe('Fokus\nNära\nett\ntvå')
  })

  it('draws headings below those of the page, and reads its own back as they were', () => {
    const { editor, element: place } = open(new Y.Doc())
    editor.commands.setContent('<h1>Fokus</h1><h2>Nära</h2>')
    expect(place.querySelector('h3')?.textContent).toBe('Fokus')
    expect(place.querySelector('h4')?.textContent).toBe('Nära')
    const html = editor.getHTML()
    editor.commands.setContent(html)
    expect(editor.getHTML()).toBe(html)
  })

  it('takes links to pages and mail, and leaves out the address of every other', () => {
    const { editor } = open(new Y.Doc())
    editor.commands.setContent(
      '<p><a href="https://vinnova.se">a</a> <a href="javascript:alert(1)">b</a> <a href="data:text/html,x">c</a></p>',
    )
    expect(editor.getHTML()).toContain('href="https://vinnova.se"')
    expect(editor.getHTML()).not.toMatch(/javascript|data:/)
  })

  it('leads nowhere from links that a client not of ours has written past the editor', () => {
    const doc = new Y.Doc()
    const { element } = open(doc)
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<b>x</b>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://vinnova.se/x',
      '//elsewhere.example',
      'https://vinnova.se/',
    ]
    remotely(doc, (fragment) => {
      const paragraph = block('paragraph', addresses.map((_, index) => index).join(''))
      fragment.insert(0, [paragraph])
      const text = paragraph.get(0)
      if (!(text instanceof Y.XmlText)) throw new Error('a paragraph begins with its text')
      for (const [index, href] of addresses.entries()) {
        text.format(index, 1, {
          link: { href, target: '_blank', onclick: 'alert(1)', style: 'position:fixed' },
        })
      }
    })
    const links = [...element.querySelectorAll('a')]
    expect(links.map((link) => link.getAttribute('href')).filter((href) => href)).toEqual([
      'https://vinnova.se/',
    ])
    expect(links.some((link) => link.hasAttribute('onclick') || link.hasAttribute('style'))).toBe(false)
  })

  it('tells what its user types, and nothing of what others do', () => {
    const doc = new Y.Doc()
    const { editor, typed } = open(doc)
    remotely(doc, (fragment) => fragment.insert(0, [block('paragraph', 'av någon annan')]))
    expect(typed()).toBe(0)
    editor.commands.insertContent('av mig')
    expect(typed()).toBe(1)
  })

  it('writes nothing until somebody does', () => {
    const doc = new Y.Doc()
    let updates = 0
    doc.on('update', () => {
      updates += 1
    })
    const { editor } = open(doc)
    editor.commands.focus('end')
    expect(updates).toBe(0)
  })
})

describe('the cursor', () => {
  it.each([
    ['a paragraph', '<p>slutet</p>'],
    ['a heading', '<h1>slutet</h1>'],
    ['a lower heading', '<h2>slutet</h2>'],
    ['an item of a list', '<ul><li>slutet</li></ul>'],
  ])('stays in its place in %s while others write before it', (_where, html) => {
    const doc = new Y.Doc()
    const { editor } = open(doc)
    editor.commands.setContent(html)
    editor.commands.focus('end')
    for (const [mine, theirs] of [
      ['!', 'Början'],
      ['?', ' och'],
      ['.', ' '],
    ] as const) {
      remotely(doc, (fragment) => firstText(fragment).insert(0, theirs))
      editor.commands.insertContent(mine)
    }
    expect(plainText(fragmentOf(doc))).toBe('  ochBörjanslutet!?.')
  })
})

describe('each paragraph', () => {
  const clocks = (place: Element) =>
    [...place.querySelectorAll('[data-clock]')].map((paragraph) => [
      paragraph.textContent,
      paragraph.getAttribute('data-clock'),
    ])

  it('carries the moment at which it was begun, and keeps it while it is written on', () => {
    const { editor, element: place, pass } = open(new Y.Doc())
    pass(70)
    editor.commands.insertContent('ett')
    pass(60)
    editor.commands.insertContent(' och mer')
    editor.commands.splitBlock()
    pass(10)
    editor.commands.insertContent('två')
    expect(clocks(place)).toEqual([
      ['ett och mer', '1:10'],
      ['två', '2:20'],
    ])
  })

  it('is begun anew when it has been emptied', () => {
    const { editor, element: place, pass } = open(new Y.Doc())
    editor.commands.insertContent('ett')
    editor.commands.clearContent()
    expect(clocks(place)).toEqual([])
    pass(5)
    editor.commands.insertContent('två')
    expect(clocks(place)).toEqual([['två', '0:05']])
  })

  it('carries the moment that its writer gave it, on every page', () => {
    const doc = new Y.Doc()
    const { editor } = open(doc)
    editor.commands.insertContent('ett')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const { element: place, pass } = open(other)
    pass(100)
    expect(clocks(place)).toEqual([['ett', '0:00']])
  })

  it('of another is not stamped by this page', () => {
    const doc = new Y.Doc()
    const { element: place } = open(doc)
    remotely(doc, (fragment) => fragment.insert(0, [block('paragraph', 'av någon annan')]))
    expect(clocks(place)).toEqual([])
  })
})

describe('content of a later version', () => {
  it.each<[string, (fragment: Y.XmlFragment) => void]>([
    ['a node', (fragment) => fragment.insert(0, [block('followUp', 'Boka möte')])],
    [
      'an attribute',
      (fragment) => {
        const paragraph = block('paragraph', 'text')
        paragraph.setAttribute('mood', 'glad')
        fragment.insert(0, [paragraph])
      },
    ],
    [
      'a mark',
      (fragment) => {
        const text = new Y.XmlText()
        text.insert(0, 'text', { highlight: { colour: 'red' } })
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        fragment.insert(0, [paragraph])
      },
    ],
    [
      'an attribute of a mark',
      (fragment) => {
        const text = new Y.XmlText()
        text.insert(0, 'text', { bold: { weight: 900 } })
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [text])
        fragment.insert(0, [paragraph])
      },
    ],
  ])('that is %s is not deleted by an editor that does not know it', (_what, change) => {
    const doc = new Y.Doc()
    const { editor } = open(doc)
    editor.commands.setContent('<p>före</p>')
    let foreign = 0
    endings.push(
      watchForForeignContent(fragmentOf(doc), () => {
        foreign += 1
        editor.destroy()
      }),
    )
    const expected = new Y.Doc()
    Y.applyUpdate(expected, Y.encodeStateAsUpdate(doc))
    remotely(doc, (fragment) => {
      change(fragment)
      Y.applyUpdate(expected, Y.encodeStateAsUpdate(fragment.doc ?? new Y.Doc()))
    })
    expect(foreign).toBe(1)
    expect(hasForeignContent(fragmentOf(doc))).toBe(true)
    expect(fragmentOf(doc).toJSON()).toBe(fragmentOf(expected).toJSON())
  })

  it('is told from everything that this version writes', () => {
    const doc = new Y.Doc()
    const { editor } = open(doc)
    editor.commands.setContent(
      '<h1>a</h1><p><strong>b</strong> <em>c</em> <a href="https://vinnova.se">d</a><br>e</p>' +
        '<ol start="3"><li>f</li></ol><ul data-type="taskList"><li data-type="taskItem">g</li></ul>',
    )
    expect(hasForeignContent(fragmentOf(doc))).toBe(false)
  })
})

describe('a reader’s copy', () => {
  it('follows the document, and gives nothing back', () => {
    const doc = new Y.Doc()
    const mirror = mirrorOf(doc)
    const { editor, element: place } = open(mirror.doc, false)
    const updates: Uint8Array[] = []
    remotely(doc, (fragment) => fragment.insert(0, [block('paragraph', 'av någon annan')]))
    doc.on('update', (update: Uint8Array) => updates.push(update))
    expect(place.textContent).toContain('av någon annan')
    // Even what an editor does of its own accord.
    editor.commands.setContent('<p>något annat</p>')
    expect(updates).toEqual([])
    expect(plainText(fragmentOf(doc))).toBe('av någon annan')
  })
})
