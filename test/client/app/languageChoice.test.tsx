// @vitest-environment jsdom
// Choosing a language: the page follows at once, and letters with it when the server can be told.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { LanguageChoice } from '#client/app/LanguageChoice.tsx'
import { startLanguage } from '#client/app/language/start.ts'
import { repeating } from '#client/connection/http/repeating.ts'
import { fillJsdomGaps } from '../jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')

/** Shows the choice on a server that does as it is told, or one that fails. */
function show({ answers, isSomebody }: { readonly answers: boolean; readonly isSomebody: boolean }) {
  const asked = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      answers ? new Response(null, { status: 204 }) : Response.json({ code: 'internal' }, { status: 500 }),
    ),
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
  expect((await screen.findByRole('alert')).textContent).toContain('not the e-mails to you')
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
  await screen.findByText(/men inte breven till dig/)
})

it('tells the server of the language that was chosen last, when the one before did not get through', async () => {
  const asked = show({ answers: true, isSomebody: true })
  const bodies = () => asked.mock.calls.map(([, init]) => init?.body)
  asked.mockImplementation((_path, init) =>
    init?.body === '{"language":"en"}'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(null, { status: 204 })),
  )
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  await waitFor(() => expect(repeating.isOn()).toBe(true))
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
  await waitFor(() => expect(repeating.isOn()).toBe(false))
  expect(bodies().at(-1)).toBe('{"language":"sv"}')
  expect(bodies().filter((body) => body === '{"language":"sv"}')).toHaveLength(1)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('asks nothing of the server in a browser that is nobody', async () => {
  const asked = show({ answers: true, isSomebody: false })
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  expect(asked).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('radio', { name: 'Svenska' }))
})
