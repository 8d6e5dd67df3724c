// @vitest-environment jsdom
// What an editor must not delete, since it does not know it.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { hasForeignContent, watchForForeignContent } from '#client/features/notes/writing/foreignContent.ts'
import { block, endings, fragmentOf, open, remotely } from './editorScene.ts'

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
