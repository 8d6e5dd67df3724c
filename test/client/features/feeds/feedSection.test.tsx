// @vitest-environment jsdom
// Calendar feeds, with a server that keeps them as the real one does.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FeedSection } from '#client/features/feeds/FeedSection.tsx'
import type { Feed } from '#shared/protocol/http/calendar.ts'
import { instant } from '#shared/time/instant.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()
const dalarna = { id: 'dalarna', name: 'Region Dalarna' }

function show() {
  let feeds: readonly Feed[] = []
  let made = 0
  vi.stubGlobal('fetch', (path: string, { method }: { method: string }) => {
    if (method === 'GET') return Promise.resolve(Response.json(feeds))
    if (method === 'DELETE') {
      feeds = feeds.filter(({ id }) => !path.endsWith(id))
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    made += 1
    const url = `https://dialog.example/feeds/secret${made}.ics`
    const feed = {
      id: `f${made}`,
      organisation: dalarna,
      language: 'sv' as const,
      url,
      createdAt: instant(0),
    }
    feeds = [feed]
    return Promise.resolve(Response.json(feed, { status: 201 }))
  })
  showRoom(<FeedSection organisations={[dalarna]} />, dialogue.state, dialogue.now)
}

const address = () => screen.findByLabelText<HTMLInputElement>('Kalenderadress för Region Dalarna')

afterEach(cleanup)

describe('the calendar feed of an organisation', () => {
  it('is made, renewed so that the old address is gone, and removed', async () => {
    show()
    await userEvent.click(
      await screen.findByRole('button', { name: 'Skapa adress till kalendern för Region Dalarna' }),
    )
    expect((await address()).value).toBe('https://dialog.example/feeds/secret1.ics')
    await userEvent.click(screen.getByRole('button', { name: 'Byt adress' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, byt adress' }))
    await expect.poll(async () => (await address()).value).toBe('https://dialog.example/feeds/secret2.ics')
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ja, ta bort' }))
    expect(await screen.findByRole('button', { name: /^Skapa adress/ })).toBeDefined()
  })

  it('leaves the focus with what came in the place of what was pressed', async () => {
    show()
    const user = userEvent.setup()
    const press = async (name: string | RegExp) => {
      ;(await screen.findByRole('button', { name })).focus()
      await user.keyboard('{Enter}')
    }
    await press(/^Skapa adress/)
    await expect.poll(async () => document.activeElement === (await address())).toBe(true)
    await press('Byt adress')
    await press('Ja, byt adress')
    await expect.poll(async () => (await address()).value).toBe('https://dialog.example/feeds/secret2.ics')
    // With the new address or with the button that asked for it: whichever is sooner, the answer or the question's going away.
    await expect.poll(() => document.activeElement?.closest('li') ?? null).not.toBeNull()
    await press('Ta bort')
    await press('Ja, ta bort')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^Skapa adress/)
  })
})
