// @vitest-environment jsdom
// Choosing a language whose texts cannot be fetched.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { LanguageChoice } from '#client/app/LanguageChoice.tsx'
import { startLanguage } from '#client/app/language/start.ts'
import { fillJsdomGaps } from '../jsdomGaps.ts'

vi.mock('#client/app/language/en.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

fillJsdomGaps()
await startLanguage('sv')

afterEach(cleanup)

it('keeps the language of the page, and says why', async () => {
  const asked = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', asked)
  render(
    <MantineProvider>
      <LanguageChoice isSomebody />
    </MantineProvider>,
  )
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Ingen kontakt med servern')
  expect(document.documentElement.lang).toBe('sv')
  expect(asked).not.toHaveBeenCalled()
})
