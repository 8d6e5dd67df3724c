// @vitest-environment jsdom
// The ways between pages in the header: who has them, and how it shows where one is.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { SiteNav } from '#client/app/SiteNav.tsx'
import { SessionProvider } from '#client/connection/session.tsx'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { swedishTexts } from '#test/client/showRoom.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const officer: SessionView = {
  account: {
    personId: 'officer',
    name: 'Handläggare Exempel',
    organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
  },
  seats: [],
}

async function show(session: SessionView, path: string): Promise<void> {
  const answer = vi.fn<() => Promise<Response>>(() => Promise.resolve(Response.json(session)))
  vi.stubGlobal('fetch', answer)
  render(
    <I18nextProvider i18n={swedishTexts}>
      <MantineProvider>
        <MemoryRouter initialEntries={[path]}>
          <SessionProvider>
            <SiteNav />
          </SessionProvider>
        </MemoryRouter>
      </MantineProvider>
    </I18nextProvider>,
  )
  await expect.poll(() => answer).toHaveBeenCalled()
}

it('marks the page that one is on, and those below it', async () => {
  await show(officer, '/series/smart-energi/next')
  const nav = await screen.findByRole('navigation', { name: 'Fler sidor' })
  expect(within(nav).getAllByRole('link')).toHaveLength(5)
  const marked = within(nav)
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
  expect(marked.map(({ textContent }) => textContent)).toEqual(['Dialogserier'])
})

it('behind its button is one landmark, and is called by its name once', async () => {
  await show(officer, '/')
  await userEvent.click(await screen.findByRole('button', { name: 'Meny' }))
  // The row is still there, and hidden by the width of the window alone.
  expect(screen.getAllByRole('navigation', { name: 'Fler sidor' })).toHaveLength(2)
  expect(screen.queryByRole('region')).toBeNull()
})

it('is nothing for whoever is nobody here', async () => {
  await show({ account: null, seats: [] }, '/')
  await expect.poll(() => screen.queryByRole('link')).toBeNull()
  expect(screen.queryByRole('navigation')).toBeNull()
})
