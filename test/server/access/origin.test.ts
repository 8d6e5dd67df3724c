// Which pages may act with a browser's session.
import { expect, it } from 'vitest'
import { originCheck } from '#server/access/origin.ts'

const check = originCheck(['https://snabbdialog.example'])

it('a page of the host that is asked may', () => {
  expect(check({ origin: 'http://localhost:4600', host: 'localhost:4600' })).toBe(true)
  expect(check({ origin: 'https://dialog.example', host: 'Dialog.Example' })).toBe(true)
})

it('a page that the server is told of may', () => {
  expect(check({ origin: 'https://snabbdialog.example', host: 'internal:4600' })).toBe(true)
})

it('any other page may not', () => {
  const host = 'localhost:4600'
  for (const origin of ['http://localhost:4601', 'https://elsewhere.example', 'null', '', 'not an origin']) {
    expect(check({ origin, host })).toBe(false)
  }
  expect(check({ origin: 'http://localhost', host: undefined })).toBe(false)
})

it('what is no page may: it holds nobody’s session but its own', () => {
  expect(check({ origin: undefined, host: 'localhost:4600' })).toBe(true)
})
