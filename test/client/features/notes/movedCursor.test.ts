// @vitest-environment jsdom
// A cursor that the browser has moved, and the editor has not heard of yet.
import type { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { firstText, fragmentOf, open, remotely } from './editorScene.ts'

/** An editor with a line of text and the cursor at its end. */
function line() {
  const doc = new Y.Doc()
  const scene = open(doc)
  scene.editor.commands.setContent('<p>Början och slutet.</p>')
  scene.editor.view.focus()
  scene.editor.commands.focus('end')
  return { doc, ...scene }
}

/** Moves the cursor as the Home key does: the browser knows of it, and tells the editor later. */
function home({ view }: Editor): void {
  const text = view.dom.querySelector('p')?.firstChild
  if (!(text instanceof Text)) throw new Error('the line begins with its text')
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }))
  getSelection()?.collapse(text, 0)
}

describe('a cursor that has just been moved', () => {
  it('stays there when others write meanwhile', () => {
    const { doc, editor } = line()
    home(editor)
    remotely(doc, (fragment) => firstText(fragment).insert('Början och'.length, ' mitten och'))
    editor.commands.insertContent('I ')
    expect(plainText(fragmentOf(doc))).toBe('I Början och mitten och slutet.')
  })

  it('stays there when the cursors of others move meanwhile', async () => {
    const { doc, editor, awareness } = line()
    const other = new Awareness(new Y.Doc())
    other.setLocalState({ user: { id: 'other', name: 'Handläggare, Vinnova' } })
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'network')
    home(editor)
    // The cursors of others are drawn in a task of their own.
    await new Promise((resolve) => editor.on('transaction', resolve))
    editor.commands.insertContent('I ')
    expect(plainText(fragmentOf(doc))).toBe('I Början och slutet.')
    other.destroy()
  })

  it('returns with the focus to where it was, wherever the browser lets it begin', () => {
    const { doc, editor } = line()
    home(editor)
    editor.view.dom.blur()
    editor.commands.focus('end')
    getSelection()?.collapse(editor.view.dom, 0)
    remotely(doc, (fragment) => firstText(fragment).insert(0, 'I '))
    editor.commands.insertContent('!')
    expect(plainText(fragmentOf(doc))).toBe('I Början och slutet.!')
  })

  it('is where the editor put it, when nobody has moved it since', () => {
    const { doc, editor } = line()
    remotely(doc, (fragment) => firstText(fragment).insert(0, 'I '))
    editor.commands.insertContent('!')
    expect(plainText(fragmentOf(doc))).toBe('I Början och slutet.!')
  })
})
