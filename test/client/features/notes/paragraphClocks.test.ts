// @vitest-environment jsdom
// The moment that each paragraph carries: when it was begun, by its writer's page.
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { block, firstText, open, remotely } from './editorScene.ts'

/** As the browser tells of a letter that takes several keys. */
const composition = ({ view }: Editor, type: 'start' | 'end') =>
  view.dom.dispatchEvent(new CompositionEvent(`composition${type}`, { bubbles: true }))

afterEach(() => void vi.useRealTimers())

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

  it('is begun anew when it has been emptied letter by letter, but not by being written over', () => {
    const { editor, element: place, pass } = open(new Y.Doc())
    editor.commands.insertContent('ett')
    pass(5)
    editor.commands.deleteRange({ from: 1, to: 4 })
    expect(clocks(place)).toEqual([])
    editor.commands.insertContent('två')
    expect(clocks(place)).toEqual([['två', '0:05']])
    pass(5)
    editor.commands.insertContentAt({ from: 1, to: 4 }, 'tre')
    expect(clocks(place)).toEqual([['tre', '0:05']])
  })

  it('keeps it when it is parted, or room is made above it, and what is pasted gets its own', () => {
    const { editor, element: place, pass } = open(new Y.Doc())
    editor.commands.insertContent('ett två')
    pass(5)
    editor.commands.setTextSelection(1)
    editor.commands.splitBlock()
    expect(clocks(place)).toEqual([['ett två', '0:00']])
    editor.commands.setTextSelection(7)
    editor.commands.splitBlock()
    expect(clocks(place)).toEqual([
      ['ett ', '0:00'],
      ['två', '0:00'],
    ])
    editor.commands.insertContentAt(editor.state.doc.content.size, '<p>tre</p>')
    expect(clocks(place).at(-1)).toEqual(['tre', '0:05'])
  })

  it('keeps it when several become headings at once', () => {
    const { editor, element: place, pass } = open(new Y.Doc())
    editor.commands.insertContent('ett')
    pass(5)
    editor.commands.splitBlock()
    editor.commands.insertContent('två')
    pass(5)
    editor.commands.selectAll()
    editor.commands.toggleHeading({ level: 1 })
    expect(clocks(place)).toEqual([
      ['ett', '0:00'],
      ['två', '0:05'],
    ])
  })

  it('keeps it when one empties it while another writes in it', () => {
    const doc = new Y.Doc()
    const { editor, element: place } = open(doc)
    editor.commands.insertContent('ett')
    remotely(doc, (fragment) => {
      firstText(fragment).insert(1, 'Ö')
      editor.commands.deleteRange({ from: 1, to: 4 })
    })
    expect(clocks(place)).toEqual([['Ö', '0:00']])
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

  it('begun by a letter that is being composed is stamped when that has ended, with the moment at which it began', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { editor, element: place, pass } = open(new Y.Doc())
    pass(5)
    composition(editor, 'start')
    editor.commands.insertContent('e')
    pass(5)
    editor.commands.insertContent('t')
    expect(clocks(place)).toEqual([])
    composition(editor, 'end')
    pass(5)
    vi.advanceTimersByTime(1000)
    expect(clocks(place)).toEqual([['et', '0:05']])
    editor.commands.insertContent('t')
    expect(clocks(place)).toEqual([['ett', '0:05']])
  })

  it('begun by one letter composed right after another is stamped when there is a pause', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { editor, element: place, pass } = open(new Y.Doc())
    for (const letter of ['é', 'é']) {
      composition(editor, 'start')
      editor.commands.insertContent(letter)
      composition(editor, 'end')
      pass(1)
    }
    composition(editor, 'start')
    vi.advanceTimersByTime(1000)
    expect(clocks(place)).toEqual([])
    composition(editor, 'end')
    vi.advanceTimersByTime(1000)
    expect(clocks(place)).toEqual([['éé', '0:00']])
  })

  it('composed while others write in it and above it gets its moment where it is then', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const doc = new Y.Doc()
    const { editor, element: place, pass } = open(doc)
    composition(editor, 'start')
    editor.commands.insertContent('é')
    remotely(doc, (fragment) => firstText(fragment).insert(1, '!'))
    remotely(doc, (fragment) => fragment.insert(0, [block('paragraph', 'av någon annan')]))
    pass(5)
    composition(editor, 'end')
    vi.advanceTimersByTime(1000)
    expect(clocks(place)).toEqual([['é!', '0:00']])
  })

  it('is not something to undo by itself', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { editor, pass } = open(new Y.Doc())
    composition(editor, 'start')
    editor.commands.insertContent('é')
    composition(editor, 'end')
    pass(60)
    vi.advanceTimersByTime(1000)
    editor.commands.undo()
    expect(editor.getText()).toBe('')
  })
})
