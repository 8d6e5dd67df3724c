// @vitest-environment jsdom
// Restoring in the editor: one step of the user's, which undoing takes back, and nobody else's writing with it.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { restoreVersion } from '#client/features/notes/versions/restoring.ts'
import { createNotesEditor } from '#client/features/notes/writing/notesEditor.ts'
import { createMenuStore } from '#client/features/notes/writing/references/menuStore.ts'
import { createReferencePlaces } from '#client/features/notes/writing/references/referencePlaces.ts'
import { instant } from '#shared/time/instant.ts'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'
import { contentOf, copyOf, docOf, fragmentOf, paragraph, sync } from './notes.ts'

fillJsdomGaps()

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

function editorOf(doc: Y.Doc) {
  const element = document.createElement('div')
  document.body.append(element)
  const awareness = new Awareness(doc)
  const onTyped = vi.fn<() => void>()
  const editor = createNotesEditor({
    element,
    id: 'text',
    labelledBy: 'title',
    doc,
    awareness,
    mayWrite: true,
    user: { id: 'me', name: 'Facilitator Exempel' },
    words: { placeholder: 'Skriv här', checkbox: 'Checklista', reference: ({ label }) => label },
    places: createReferencePlaces(),
    menu: createMenuStore(),
    time: { now: () => instant(9_000), words: String },
    onTyped,
    onLeave: () => undefined,
  })
  endings.push(() => {
    editor.destroy()
    awareness.destroy()
    element.remove()
  })
  return { editor, onTyped }
}

/** The text of the so-manieth paragraph. */
function textIn(doc: Y.Doc, index: number): Y.XmlText {
  const line = fragmentOf(doc).get(index)
  const text = line instanceof Y.XmlElement ? line.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has text')
  return text
}

/** A version of three paragraphs, and a document in which the second has gone since. */
function scene() {
  const doc = docOf(paragraph('ett', 1000), paragraph('två', 2000), paragraph('tre', 3000))
  const version = fragmentOf(copyOf(doc))
  const { editor, onTyped } = editorOf(doc)
  const [first, second] = [editor.state.doc.child(0).nodeSize, editor.state.doc.child(1).nodeSize]
  editor.commands.deleteRange({ from: first, to: first + second })
  return { doc, version, editor, onTyped }
}

describe('restoring a version in the editor', () => {
  it('shows what the version held, with the times that its paragraphs were begun', () => {
    const { doc, version, editor } = scene()
    restoreVersion(editor, version)
    expect(editor.getText({ blockSeparator: '\n' })).toBe('ett\ntvå\ntre')
    expect(contentOf(fragmentOf(doc))).toEqual(contentOf(version))
  })

  it('is taken back by the editor’s own undo, in one step, and done again by its redo', () => {
    const { version, editor } = scene()
    editor.commands.insertContentAt(1, 'jag skrev ')
    restoreVersion(editor, version)
    editor.commands.undo()
    expect(editor.getText({ blockSeparator: '\n' })).toBe('jag skrev ett\ntre')
    editor.commands.redo()
    expect(editor.getText({ blockSeparator: '\n' })).toBe('ett\ntvå\ntre')
  })

  it('leaves a way back until something else is done', () => {
    const { version, editor } = scene()
    const wayBack = restoreVersion(editor, version)
    const listener = vi.fn<() => void>()
    const stop = wayBack?.subscribe(listener)
    expect(wayBack?.isOpen()).toBe(true)
    editor.commands.insertContentAt(1, 'och mer ')
    expect(listener).toHaveBeenCalled()
    expect(wayBack?.isOpen()).toBe(false)
    wayBack?.goBack()
    expect(editor.getText()).toContain('och mer')
    stop?.()
  })

  it('goes back without taking anything that others have written meanwhile', () => {
    const { doc, version, editor } = scene()
    const wayBack = restoreVersion(editor, version)
    const other = copyOf(doc)
    fragmentOf(other).insert(0, [paragraph('av någon annan')])
    sync(doc, other)
    expect(wayBack?.isOpen()).toBe(true)
    wayBack?.goBack()
    expect(editor.getText({ blockSeparator: '\n' })).toBe('av någon annan\nett\ntre')
  })

  it('leaves in the text what another wrote without a network in what it takes out, and so does going back', () => {
    const doc = docOf(paragraph('ett', 1000), paragraph('fet', 2000))
    textIn(doc, 1).format(0, 3, { bold: {} })
    const version = fragmentOf(copyOf(doc))
    const { editor } = editorOf(doc)
    editor.commands.insertContentAt(editor.state.doc.content.size, '<p>senare</p>')
    editor.commands.insertContentAt(8, 'lagd ')
    const [away, awayToo] = [copyOf(doc), copyOf(doc)]
    textIn(away, 2).insert(6, ' och mer')
    textIn(awayToo, 1).insert(2, 'ÖÖ', {})
    const wayBack = restoreVersion(editor, version)
    expect(editor.getText({ blockSeparator: '\n' })).toBe('ett\nfet')
    sync(doc, away, awayToo)
    const restored = editor.getText({ blockSeparator: '\n' })
    expect(restored).toContain(' och mer')
    expect(restored).toContain('ÖÖ')
    wayBack?.goBack()
    const back = editor.getText({ blockSeparator: '\n' })
    expect(back).toContain('senare och mer')
    expect(back).toContain('ÖÖ')
  })

  it('is nothing where the text is the version already', () => {
    const doc = docOf(paragraph('ett', 1000))
    const { editor } = editorOf(doc)
    expect(restoreVersion(editor, fragmentOf(copyOf(doc)))).toBeNull()
  })
})
