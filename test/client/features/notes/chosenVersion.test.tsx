// @vitest-environment jsdom
// Restoring a version over a slow line: what is in the text is kept first, and that may take its time.
import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { ApiResult } from '#client/connection/http/api.ts'
import type { Tally } from '#client/features/notes/versions/compare.ts'
import { ChosenVersion } from '#client/features/notes/versions/ChosenVersion.tsx'
import { restoreVersion } from '#client/features/notes/versions/restoring.ts'
import { ok } from '#shared/lib/result.ts'
import type { NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

vi.mock('#client/features/notes/versions/restoring.ts', () => ({
  restoreVersion: vi.fn<() => null>(() => null),
}))
vi.mock('#client/features/notes/versions/useVersionText.ts', () => ({
  useVersionText: () => ({ text: { status: 'there', value: new Y.XmlFragment() }, reload: () => undefined }),
}))
vi.mock('#client/features/notes/versions/Comparison.tsx', () => ({ Comparison: FakeComparison }))

const changes: Tally = { same: 0, added: 1, removed: 0, reworded: 0, restyled: 0 }

function FakeComparison({ onRestore }: { readonly onRestore: ((changes: Tally) => void) | null }) {
  return (
    <button type="button" onClick={() => onRestore?.(changes)}>
      Restore
    </button>
  )
}

const dialogue = new DialogueBuilder()
const slotId = dialogue.state.agenda.slots[0]?.id ?? ''
const version: NotesVersion = {
  number: 1,
  cause: 'asked',
  at: dialogue.now,
  keptAt: dialogue.now,
  personId: null,
  schema: 1,
  contentId: 'c1',
}

/** Asks for the version to be restored, on a line over which what is there is not kept before `keep` is called. */
async function askToRestore() {
  const keeping = Promise.withResolvers<ApiResult<NotesVersion>>()
  showRoom(
    <ChosenVersion
      slotId={slotId}
      version={version}
      address="/one"
      previous={null}
      moment="kl. 9.25"
      editor={new Editor({ element: document.createElement('div'), extensions: [StarterKit] })}
      mayWrite
      keep={() => keeping.promise}
      onRestored={() => undefined}
    />,
    dialogue.state,
    dialogue.now,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  await userEvent.click(screen.getByRole('button', { name: 'Återställ' }))
  return { keep: () => act(async () => keeping.resolve(ok(version))) }
}

afterEach(cleanup)

it('is done once what it replaces is kept', async () => {
  const { keep } = await askToRestore()
  expect(restoreVersion).not.toHaveBeenCalled()
  await keep()
  expect(restoreVersion).toHaveBeenCalledOnce()
})

it('is not done when it was given up before what it replaces was kept', async () => {
  const { keep } = await askToRestore()
  await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
  await keep()
  expect(restoreVersion).not.toHaveBeenCalled()
})
