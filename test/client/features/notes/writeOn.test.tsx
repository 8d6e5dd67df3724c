// @vitest-environment jsdom
// The keys at a reference in the text: some open it, and what writes goes on after it.
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { insertReference } from '#client/features/notes/writing/references/insertReference.ts'
import { plainText } from '#client/features/notes/writing/plainText.ts'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { dialogueWithFollowUp, followUpId, showNotes } from './notesScene.tsx'

/** Notes that refer to a follow-up, and a blank after it. */
function opened() {
  const scene = showNotes(dialogueWithFollowUp().state)
  act(() => insertReference(scene.editor(), { kind: 'followUp', id: followUpId, label: 'Boka möte' }, null))
  return {
    ...scene,
    button: screen.getByRole('button', { name: /Boka möte/ }),
    text: () => plainText(scene.doc.getXmlFragment(NOTES_FRAGMENT)),
  }
}

afterEach(cleanup)

describe('a reference', () => {
  it('opens by Space too when it is chosen by the arrows', () => {
    const scene = opened()
    act(() => void scene.editor().commands.setNodeSelection(1))
    scene.press(' ')
    expect(screen.getByRole('dialog').textContent).toBe(`followUp ${followUpId}`)
    expect(scene.text()).toBe('Boka möte ')
  })

  it.each(['its button has the focus', 'it is chosen by the arrows'])('is written after when %s', (how) => {
    const scene = opened()
    const pressAt = (key: string) => {
      if (how === 'its button has the focus') act(() => scene.button.focus())
      else act(() => void scene.editor().commands.setNodeSelection(1))
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      act(() => void document.activeElement?.dispatchEvent(press))
      // What writes is the key itself, where the cursor has been put.
      expect(press.defaultPrevented).toBe(false)
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Anteckningar' }))
      scene.type(key)
    }
    pressAt('o')
    expect(scene.text()).toBe('Boka möte o')
    pressAt('.')
    expect(scene.text()).toBe('Boka möte. o')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keeps the focus when a key that writes nothing is pressed', () => {
    const { button } = opened()
    act(() => button.focus())
    for (const init of [{ key: 'Shift' }, { key: 'ArrowDown' }, { key: 'c', ctrlKey: true }, { key: ' ' }])
      act(() => void button.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })))
    expect(document.activeElement).toBe(button)
  })
})
