// @vitest-environment jsdom
// The window of versions over the notes, while the dialogue goes on. The editor and the window itself stand in for theirs.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { NotesPane } from '#client/features/notes/NotesPane.tsx'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

interface NotesProps {
  readonly slotId: string
  readonly onEditor: (editor: Editor) => void
}

vi.mock('#client/features/notes/useWriting.ts', () => ({
  useWriting: () => ({ status: 'ready', Notes: FakeNotes }),
}))
vi.mock('#client/features/notes/versions/VersionsWindow.tsx', () => ({ VersionsWindow: FakeWindow }))

function FakeNotes({ slotId, onEditor }: NotesProps) {
  useEffect(() => onEditor(new Editor({ element: null, extensions: [StarterKit] })), [onEditor])
  return <p>Text of {slotId}</p>
}

function FakeWindow({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  return (
    <div role="dialog" aria-label={`Versions of ${slot.id}`}>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}

afterEach(cleanup)

it('stays where it is when the dialogue moves on, and the notes follow when it is closed', async () => {
  const dialogue = new DialogueBuilder()
    .invite('leader', 'vinnova', 'facilitator')
    .at(0)
    .by('leader', { type: 'dialogue.start' })
  const before = dialogue.state.timer.liveSlotId
  const shown = showRoom(<NotesPane />, dialogue.state, dialogue.now)
  await userEvent.click(await screen.findByRole('button', { name: 'Fler val för anteckningarna' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Versioner …' }))
  await screen.findByRole('dialog', { name: `Versions of ${before}` })
  shown.setState(dialogue.at(5).next().state)
  expect(screen.getByRole('dialog', { name: `Versions of ${before}` })).toBeDefined()
  expect(screen.getByText(`Text of ${before}`)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Byt anteckningar' }))
  expect(screen.getByText(`Text of ${dialogue.state.timer.liveSlotId}`)).toBeDefined()
})
