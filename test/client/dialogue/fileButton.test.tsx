// @vitest-environment jsdom
// A button that fetches a file, with a server that answers as the test says.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { FileButton } from '#client/dialogue/FileButton.tsx'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

const saved: string[] = []
const answers: ((answer: Response) => void)[] = []

function answer(response: Response): void {
  answers.shift()?.(response)
}

function show(onFetched?: () => void): HTMLElement {
  render(
    <MantineProvider>
      <NoticeProvider>
        <FileButton href="/api/file" {...(onFetched && { onFetched })}>
          Rapport (Word)
        </FileButton>
      </NoticeProvider>
    </MantineProvider>,
  )
  return screen.getByRole('link', { name: 'Rapport (Word)' })
}

beforeEach(() => {
  fillJsdomGaps()
  saved.length = 0
  answers.length = 0
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)))
  URL.createObjectURL = () => 'blob:file'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(cleanup)

describe('a button for a file', () => {
  it('says that the file is on its way, asks for it once, and saves it under its name', async () => {
    await startLanguage('sv')
    const onFetched = vi.fn<() => void>()
    const button = show(onFetched)
    await userEvent.click(button)
    expect(button.getAttribute('aria-busy')).toBe('true')
    await userEvent.click(button, { pointerEventsCheck: 0 })
    expect(answers).toHaveLength(1)
    answer(new Response('', { headers: { 'content-disposition': 'attachment; filename="a report.docx"' } }))
    await expect.poll(() => saved).toEqual(['a report.docx'])
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('false')
    expect(onFetched).toHaveBeenCalledOnce()
  })

  it.each([
    ['sv', 'busy', 'Många hämtar filer just nu. Försök igen om en liten stund.'],
    ['en', 'busy', 'Many people are fetching files right now. Try again in a little while.'],
    ['sv', 'not-made', 'Filen kunde inte skapas. Försök igen om en stund.'],
    ['en', 'not-made', 'The file could not be made. Try again in a while.'],
  ] as const)('says in %s why there is none: %s', async (language, code, words) => {
    await startLanguage(language)
    const button = show()
    await userEvent.click(button)
    answer(Response.json({ code }, { status: 503, headers: { 'content-type': 'application/problem+json' } }))
    expect(await screen.findByText(words)).toBeTruthy()
    expect(saved).toEqual([])
    await userEvent.click(button)
    expect(answers).toHaveLength(1)
  })

  it('leaves it to the browser to open the file in another tab', async () => {
    await startLanguage('sv')
    const button = show()
    const isLeft = vi.fn<(event: Event) => void>((event) => {
      expect(event.defaultPrevented).toBe(false)
      event.preventDefault()
    })
    window.addEventListener('click', isLeft, { once: true })
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))
    expect(isLeft).toHaveBeenCalledOnce()
    expect(answers).toEqual([])
  })
})
