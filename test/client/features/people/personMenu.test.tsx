// @vitest-environment jsdom
// Copying the invitation of one person, where the browser lets it and where it does not.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { PersonMenu } from '#client/features/people/PersonMenu.tsx'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()
const person = {
  id: 'p1',
  name: 'Person Exempel',
  email: null,
  language: 'sv',
  organisationId: 'vinnova',
  role: 'panel',
  link: null,
} as const

async function copyInvitation(writeText: () => Promise<void>) {
  const user = userEvent.setup()
  showRoom(
    <PersonMenu
      person={person}
      text="Välkommen"
      mailto={null}
      isSelf={false}
      onEdit={() => undefined}
      onAsk={() => undefined}
    />,
    dialogue.state,
    dialogue.now,
  )
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  await user.click(screen.getByRole('button', { name: /Person Exempel/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Kopiera inbjudan som text' }))
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('says that the invitation is copied when it is', async () => {
  await copyInvitation(() => Promise.resolve())
  expect(await screen.findByText(/kopierad/)).toBeDefined()
})

it('says so when the browser does not let it', async () => {
  await copyInvitation(() => Promise.reject(new DOMException('denied', 'NotAllowedError')))
  expect(await screen.findByText(/lät oss inte kopiera/)).toBeDefined()
  expect(screen.queryByText(/kopierad/)).toBeNull()
})
