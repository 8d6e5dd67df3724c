import { expect, it, vi } from 'vitest'
import { firstLanguage } from '#client/app/language/choice.ts'
import { keepIfPossible } from '#client/ui/settings/keepIfPossible.ts'

const full = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException('no room', 'QuotaExceededError')
  },
  removeItem: () => undefined,
  clear: () => undefined,
}

it('what is chosen is kept where there is room, and forgotten without a word where there is none', () => {
  const setItem = vi.fn<(key: string, value: string) => void>()
  keepIfPossible({ setItem }, 'key', 'value')
  expect(setItem).toHaveBeenCalledWith('key', 'value')
  expect(() => keepIfPossible(full, 'key', 'value')).not.toThrow()
})

it('a link speaks its language also in a browser that keeps nothing', () => {
  expect(firstLanguage('?lang=en', full)).toBe('en')
})
