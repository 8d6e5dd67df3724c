// @vitest-environment jsdom
// The room link, made and taken back by the keyboard alone.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { RoomLinkSection } from '#client/features/people/RoomLinkSection.tsx'
import { usePeople } from '#client/features/people/usePeople.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()

/** A server that has a room link or none. */
function serve() {
  let url: string | null = null
  vi.stubGlobal('fetch', (path: string, { method }: { method: string }) => {
    if (!path.includes('room-link')) return Promise.resolve(Response.json([]))
    if (method === 'DELETE') url = null
    else if (method !== 'GET') url = 'https://dialog.example/r/secret'
    return Promise.resolve(Response.json({ url }))
  })
}

function Section() {
  return <RoomLinkSection {...usePeople()} />
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('leaves the focus with what came in the place of what was pressed', async () => {
  serve()
  showRoom(<Section />, dialogue.state, dialogue.now)
  const user = userEvent.setup()
  const press = async (name: string) => {
    ;(await screen.findByRole('button', { name })).focus()
    await user.keyboard('{Enter}')
  }
  await press('Skapa rumslänk')
  await expect.poll(() => document.activeElement).toBe(await screen.findByLabelText('Rumslänk'))
  await press('Återkalla rumslänken')
  await press('Ja, återkalla')
  await expect.poll(() => document.activeElement?.textContent).toBe('Skapa rumslänk')
})
