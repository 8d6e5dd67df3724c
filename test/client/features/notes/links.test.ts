// Links lead to pages and mail, and to nothing that runs.
import { expect, test } from 'vitest'
import { addressOf, isAllowedAddress } from '#client/features/notes/writing/links.ts'

test.each([
  ['https://vinnova.se', true],
  ['http://localhost:4600/d/1', true],
  ['mailto:namn@exempel.se', true],
  ['javascript:alert(1)', false],
  ['JaVaScript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['file:///etc/passwd', false],
  ['ftp://exempel.se', false],
  ['vinnova.se', false],
  ['', false],
])('%j may be linked to: %s', (address, expected) => {
  expect(isAllowedAddress(address)).toBe(expected)
})

test.each([
  ['vinnova.se', 'https://vinnova.se'],
  [' https://vinnova.se/a b '.replace(' b', ''), 'https://vinnova.se/a'],
  ['namn@exempel.se', 'mailto:namn@exempel.se'],
  ['localhost:4600', 'https://localhost:4600'],
  ['javascript:alert(1)', null],
  ['file:///x', null],
  ['två ord', null],
  ['ord', null],
  ['', null],
])('%j is meant as %j', (typed, expected) => {
  expect(addressOf(typed)).toBe(expected)
})
