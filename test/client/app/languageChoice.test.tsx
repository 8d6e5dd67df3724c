// @vitest-environment jsdom
// Choosing a language: the page follows at once, and letters with it when the server can be told.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { LanguageChoice } from '#client/app/LanguageChoice.tsx'
import { startLanguage } from '#client/app/language/start.ts'
import { fillJsdomGaps } from '../jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')

/** Shows the choice on a server that answers, or one that cannot be reached. */
function show({ answers, isSomebody }: { readonly answers: boolean; readonly isSomebody: boolean }) {
  const asked = vi.fn<typeof fetch>(() =>
    answers ? Promise.resolve(new Response(null, { status: 204 })) : Promise.reject(new TypeError('offline')),
  )
  vi.stubGlobal('fetch', asked)
  render(
    <MantineProvider>
      <LanguageChoice isSomebody={isSomebody} />
    </MantineProvider>,
  )
  return asked
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('tells the server which language letters are to have', async () => {
  const asked = show({ answers: true, isSomebody: true })
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  await waitFor(() => expect(asked).toHaveBeenCalledOnce())
  const [path, { method, body } = {}] = asked.mock.calls[0] ?? []
  expect([path, method, body]).toEqual(['/api/session', 'PATCH', '{"language":"en"}'])
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
  await waitFor(() => expect(document.documentElement.lang).toBe('sv'))
})

it('says that letters keep their language when the server cannot be told', async () => {
  show({ answers: false, isSomebody: true })
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect((await screen.findByRole('alert')).textContent).toContain('not the letters to you')
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
  await screen.findByText(/men inte breven till dig/)
})

it('asks nothing of the server in a browser that is nobody', async () => {
  const asked = show({ answers: true, isSomebody: false })
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  expect(asked).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
})
