// @vitest-environment jsdom
// The editor and the document: what it writes, and what a reader's leaves alone.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mirrorOf } from '#client/features/notes/writing/mirror.ts'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { block, firstText, fragmentOf, open, remotely } from './editorScene.ts'

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

describe('notes of the version in which references stood between texts', () => {
  /** `före [a] efter`, as it was written then; an empty line after it. */
  function ofThen(): Y.Doc {
    const doc = new Y.Doc()
    const line = block('paragraph', 'före ')
    const reference = new Y.XmlElement('resultReference')
    for (const [name, value] of [
      ['kind', 'area'],
      ['id', 'a'],
      ['label', 'Vätgas'],
    ] as const)
      reference.setAttribute(name, value)
    line.insert(1, [reference, new Y.XmlText(' efter')])
    fragmentOf(doc).insert(0, [line, block('paragraph', 'två')])
    return doc
  }

  it('open as they are, and are written on, on either side of a reference', () => {
    const doc = ofThen()
    const { editor } = open(doc)
    expect(editor.getText()).toContain('före Vätgas efter')
    editor.commands.insertContentAt(7, { type: 'text', text: '!' })
    editor.commands.insertContentAt(6, { type: 'text', text: 'nu ' })
    expect(plainText(fragmentOf(doc))).toBe('före nu Vätgas! efter\ntvå')
  })

  it('lose a reference by its being deleted, and nothing beside it', () => {
    const doc = ofThen()
    const { editor } = open(doc)
    editor.commands.deleteRange({ from: 5, to: 8 })
    expect(plainText(fragmentOf(doc))).toBe('föreefter\ntvå')
    editor.commands.undo()
    expect(plainText(fragmentOf(doc))).toBe('före Vätgas efter\ntvå')
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
