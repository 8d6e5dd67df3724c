// @vitest-environment jsdom
// The language that a page begins in: the user's own choice, before that of the link that led here.
import { beforeEach, expect, it } from 'vitest'
import { firstLanguage, rememberLanguage, withoutLanguage } from '#client/app/language/choice.ts'

beforeEach(() => localStorage.clear())

it('is Swedish for whoever has chosen nothing and come by no link that speaks another', () => {
  expect(firstLanguage('', localStorage)).toBe('sv')
  expect(firstLanguage('?lang=fi', localStorage)).toBe('sv')
})

it('is that of the link one came by, also on the next page, until another link speaks another', () => {
  expect(firstLanguage('?lang=en', localStorage)).toBe('en')
  expect(firstLanguage('', localStorage)).toBe('en')
  expect(firstLanguage('?lang=sv', localStorage)).toBe('sv')
})

it('is what one has chosen oneself, whatever links speak', () => {
  rememberLanguage('sv', localStorage)
  expect(firstLanguage('?lang=en', localStorage)).toBe('sv')
  rememberLanguage('en', localStorage)
  expect(firstLanguage('?lang=sv', localStorage)).toBe('en')
})

it('leaves the address, and nothing else does', () => {
  const address = 'https://dialog.example/d/one?as=me'
  expect(withoutLanguage(`${address}&lang=en#notes`)).toBe(`${address}#notes`)
  expect(withoutLanguage('https://dialog.example/my?lang=en')).toBe('https://dialog.example/my')
  expect(withoutLanguage('https://dialog.example/my?q=a%20b')).toBe('https://dialog.example/my?q=a%20b')
})
