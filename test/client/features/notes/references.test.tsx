// @vitest-environment jsdom
// Areas and follow-ups in the text of the notes: made there, shown as they stand, never lost and never removed by an edit.
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { hasForeignContent } from '#client/features/notes/writing/foreignContent.ts'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { assert } from '#shared/lib/assert.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { dialogueWithFollowUp, followUpId, showNotes } from './notesScene.tsx'
import type { Begun, NotesScene } from './notesScene.tsx'

const panel: Seat = { personId: 'p', name: 'P', organisationId: 'tillvaxtverket', role: 'panel' }
const presenter: Seat = { personId: 'r', name: 'R', organisationId: 'dalarna', role: 'presenter' }

const existing = { kind: 'followUp', id: followUpId, label: 'Boka möte' } as const
const record = {
  type: 'followUp.record',
  slotId: 'slot1',
  fields: { what: 'Skicka underlag', ownerOrganisationId: 'tillvaxtverket', dueDate: '2027-01-15' },
} as const
const refusedText = 'Uppföljning: Skicka underlag – Tillväxtverket – 15 jan 2027'

// The menu is hidden until it has found its place, which it never does on a page without sizes.
const hidden = true
const options = () => screen.queryAllByRole('option', { hidden }).map(({ textContent }) => textContent)
const current = () => screen.queryByRole('option', { selected: true, hidden })?.textContent ?? null
/** What the reference of that name says. */
const chip = (name: RegExp) => screen.getByRole('button', { name }).textContent.replaceAll('\u00a0', ' ')
const textbox = () => screen.getByRole('textbox', { name: 'Anteckningar' })
const fragment = ({ doc }: NotesScene) => doc.getXmlFragment(NOTES_FRAGMENT)

/** Begins a follow-up in the text, and sends it. */
function sendNew(scene: NotesScene): Begun {
  scene.type('/')
  scene.press('Enter')
  const begun = scene.begun.at(-1)
  assert(begun !== undefined, 'the form was asked for')
  act(() => begun.listener.sent(record))
  return begun
}

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the menu', () => {
  it('opens at / and offers what may be made, and what is there to refer to', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('/')
    expect(options()).toEqual([
      'Ny uppföljning',
      'Nytt område för fortsatt dialog',
      'Uppföljning: Boka möte Tillväxtverket',
    ])
    expect(textbox().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true, hidden }).id,
    )
    expect(textbox().getAttribute('aria-controls')).toBe(screen.getByRole('listbox', { hidden }).id)
    expect(screen.getByText(/^3 val\. Välj med pil/)).toBeTruthy()
  })

  it('narrows as one types, whatever the accents, and goes away when nothing fits', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('/omrade')
    expect(options()).toEqual(['Nytt område för fortsatt dialog'])
    scene.type('!')
    expect(options()).toEqual([])
    expect(textbox().hasAttribute('aria-activedescendant')).toBe(false)
  })

  it('goes round by the arrows, and takes the current one by Enter', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('/')
    scene.press('ArrowUp')
    expect(current()).toBe('Uppföljning: Boka möte Tillväxtverket')
    scene.press('ArrowDown')
    scene.press('ArrowDown')
    scene.press('Enter')
    expect(scene.begun.map(({ wish }) => wish)).toMatchObject([{ kind: 'area', slotId: 'slot1' }])
    expect(plainText(fragment(scene))).toBe('')
  })

  it('closes by Escape, and what was typed stands', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('/')
    scene.press('Escape')
    expect(options()).toEqual([])
    scene.type('u')
    expect(options()).toEqual([])
    expect(plainText(fragment(scene))).toBe('/u')
  })

  it.each(['och/', 'namn@', 'https:/'])('stays away in the middle of a word, as in %s', (text) => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type(text)
    expect(options()).toEqual([])
  })

  it('opens after a blank, and in an item of a list', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    act(() => void scene.editor().commands.toggleBulletList())
    scene.type('Vi enades /')
    expect(options()).toHaveLength(3)
  })

  it('at @ offers organisations, and a follow-up that the chosen one owns', () => {
    const scene = showNotes(dialogueWithFollowUp().state, panel)
    scene.type('@dal')
    expect(options()).toEqual(['Region Dalarna ny uppföljning'])
    scene.press('Tab')
    expect(scene.begun.map(({ wish }) => wish)).toMatchObject([
      { kind: 'followUp', ownerOrganisationId: 'dalarna' },
    ])
  })

  it('offers nothing to make to whoever may not record results', () => {
    const scene = showNotes(dialogueWithFollowUp().state, presenter)
    scene.type('/')
    expect(options()).toEqual(['Uppföljning: Boka möte Tillväxtverket'])
    scene.type(' @')
    expect(options()).toEqual(['Uppföljning: Boka möte Tillväxtverket'])
  })

  it('refers to one that is there without making anything', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('Se /boka')
    scene.press('Enter')
    expect(scene.begun).toEqual([])
    expect(chip(/Boka möte/)).toBe('Uppföljning: Boka möte · Tillväxtverket · 15 jan 2027 · öppen')
    expect(plainText(fragment(scene))).toBe('Se Boka möte ')
  })
})

describe('a follow-up made in the text', () => {
  it('stands there at once, and becomes what the dialogue knows of it', () => {
    const dialogue = dialogueWithFollowUp()
    const scene = showNotes(dialogue.state)
    const { id } = sendNew(scene).wish
    expect(chip(/Skicka underlag/)).toBe('Uppföljning: Skicka underlag · sparas …')
    scene.shown.setState(dialogue.by('leader', { ...record, slotId: null, followUpId: id }).state)
    expect(chip(/Skicka underlag/)).toBe(
      'Uppföljning: Skicka underlag · Tillväxtverket · 15 jan 2027 · öppen',
    )
    const change = { type: 'followUp.change', followUpId: id, baseRevision: 1 } as const
    scene.shown.setState(dialogue.by('leader', { ...change, changes: { status: 'done' } }).state)
    expect(chip(/Skicka underlag/)).toBe('Uppföljning: Skicka underlag · Tillväxtverket · 15 jan 2027 · klar')
  })

  it('leaves its words as text when the server refuses it, and takes their place when it is sent anew', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('Före ')
    const { listener } = sendNew(scene)
    scene.type('efter')
    act(() => listener.refused())
    expect(plainText(fragment(scene))).toBe(`Före ${refusedText} efter`)
    expect(screen.queryByRole('button', { name: /Skicka underlag/ })).toBeNull()
    expect(screen.getByText(/Orden står kvar i anteckningarna/)).toBeTruthy()
    act(() => listener.sent(record))
    expect(plainText(fragment(scene))).toBe('Före Skicka underlag efter')
    expect(screen.getAllByRole('button', { name: /Skicka underlag/ })).toHaveLength(1)
  })

  it('is taken away and brought back by undoing and redoing, and its record is never touched', async () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    sendNew(scene)
    act(() => void scene.editor().commands.undo())
    expect(screen.queryByRole('button', { name: /Skicka underlag/ })).toBeNull()
    act(() => void scene.editor().commands.redo())
    await waitFor(() => expect(screen.getByRole('button', { name: /Skicka underlag/ })).toBeTruthy())
    expect(scene.shown.given).toEqual([])
  })

  it('is said to be missing when it has not come for a while, but not while the page is cut off', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    scene.shown.setStatus('reconnecting')
    sendNew(scene)
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByText('sparas …')).toBeTruthy()
    scene.shown.setStatus('online')
    act(() => void vi.advanceTimersByTime(9_000))
    expect(screen.getByText('sparas …')).toBeTruthy()
    act(() => void vi.advanceTimersByTime(2_000))
    expect(screen.getByText('finns inte i listan')).toBeTruthy()
  })
})

describe('a reference to what the dialogue does not have', () => {
  const opened = (seat?: Seat) => {
    const scene = showNotes(dialogueWithFollowUp().state, seat)
    act(() => insertReference(scene.editor(), { kind: 'area', id: 'lost', label: 'Vätgas' }, null))
    act(() => screen.getByRole('button', { name: /Vätgas/ }).click())
    return scene
  }

  it('can be recorded after all, by its words and its id', () => {
    const scene = opened()
    act(() => screen.getByRole('button', { name: 'Skriv in den nu' }).click())
    expect(scene.begun.map(({ wish }) => wish)).toEqual([
      { kind: 'area', id: 'lost', slotId: 'slot1', text: 'Vätgas' },
    ])
    expect(plainText(fragment(scene))).toBe('Vätgas ')
  })

  it('can be turned into its words', () => {
    const scene = opened(presenter)
    expect(screen.queryByRole('button', { name: 'Skriv in den nu' })).toBeNull()
    act(() => screen.getByRole('button', { name: 'Gör om till vanlig text' }).click())
    expect(plainText(fragment(scene))).toBe('Område: Vätgas ')
    expect(screen.queryByRole('button', { name: /Vätgas/ })).toBeNull()
  })
})

describe('a reference', () => {
  const withReference = () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    act(() => insertReference(scene.editor(), existing, null))
    return scene
  }

  it('opens by a press, and by Enter when it is chosen by the arrows', () => {
    const scene = withReference()
    act(() => screen.getByRole('button', { name: /Boka möte/ }).click())
    expect(screen.getByRole('dialog').textContent).toBe(`followUp ${followUpId}`)
    cleanup()
    const other = withReference()
    act(() => void other.editor().commands.setNodeSelection(1))
    other.press('Enter')
    expect(screen.getByRole('dialog').textContent).toBe(`followUp ${followUpId}`)
    other.type('!')
    expect(plainText(fragment(other))).toBe('Boka möte! ')
    expect(plainText(fragment(scene))).toBe('Boka möte ')
  })

  it('keeps what it refers to when it is copied within the notes, and is a line of text elsewhere', () => {
    const { editor } = withReference()
    act(() => void editor().commands.selectAll())
    const { view } = editor()
    const { dom, text } = view.serializeForClipboard(view.state.selection.content())
    expect(text).toBe('Uppföljning: Boka möte – Tillväxtverket – 15 jan 2027 – öppen ')
    act(() => void editor().commands.setContent(`<p>Igen: ${dom.innerHTML}</p>`))
    expect(screen.getAllByRole('button', { name: /Boka möte/ })).toHaveLength(1)
  })

  it('is not made of what only looks like one', () => {
    const { editor } = withReference()
    act(() => void editor().commands.setContent('<p><span data-result="bomb" data-id="a b">Ord</span></p>'))
    expect(editor().getText()).toBe('Ord')
  })

  it('gives a check-box its name', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    act(() => void scene.editor().commands.toggleTaskList())
    act(() => insertReference(scene.editor(), existing, null))
    expect(screen.getByRole('checkbox', { name: /Boka möte/ })).toBeTruthy()
  })

  it('is kept apart from the words beside it', () => {
    const scene = showNotes(dialogueWithFollowUp().state)
    scene.type('Vi enades')
    act(() => insertReference(scene.editor(), existing, null))
    scene.type('idag')
    expect(plainText(fragment(scene))).toBe('Vi enades Boka möte idag')
    act(() => {
      const { view } = scene.editor()
      view.dispatch(view.state.tr.setSelection(TextSelection.atStart(view.state.doc)))
      insertReference(scene.editor(), existing, null)
    })
    expect(plainText(fragment(scene))).toBe('Boka möte Vi enades Boka möte idag')
  })

  it('is nothing foreign', () => {
    expect(hasForeignContent(fragment(withReference()))).toBe(false)
  })
})

describe('notes of the version before references', () => {
  it('open as they are, are written on, and take references', () => {
    const doc = new Y.Doc()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('begunAt', '1795248000000')
    paragraph.insert(0, [new Y.XmlText('Från förra versionen')])
    doc.getXmlFragment(NOTES_FRAGMENT).insert(0, [paragraph])
    expect(hasForeignContent(doc.getXmlFragment(NOTES_FRAGMENT))).toBe(false)
    let updates = 0
    doc.on('update', () => {
      updates += 1
    })
    const scene = showNotes(dialogueWithFollowUp().state, undefined, doc)
    expect(updates).toBe(0)
    act(() => insertReference(scene.editor(), existing, null))
    expect(plainText(fragment(scene))).toBe('Från förra versionen Boka möte ')
  })
})
