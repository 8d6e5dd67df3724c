// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { forgetSetUpId, setUpId } from '#client/features/entry/setUpId.ts'

afterEach(() => sessionStorage.clear())

it('a tab has one id for its set-up until that is done', () => {
  const id = setUpId()
  expect(id).toMatch(/^[\da-f-]{36}$/)
  expect(setUpId()).toBe(id)
  forgetSetUpId()
  expect(setUpId()).not.toBe(id)
})
