// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { copyText } from '#client/ui/copyText.ts'

afterEach(() => vi.unstubAllGlobals())

it('a text is copied, and it is told whether the browser let it', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('Välkommen')).toBe(true)
  expect(writeText).toHaveBeenCalledWith('Välkommen')
  writeText.mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
  expect(await copyText('Välkommen')).toBe(false)
})

it('nothing is copied on a page without https, where there is no clipboard', async () => {
  vi.stubGlobal('navigator', {})
  expect(await copyText('Välkommen')).toBe(false)
})
