import { expect, test } from 'vitest'
import { createTyping, pauseForThought } from '#client/features/notes/typing.ts'
import { milliseconds } from '#shared/time/instant.ts'

test('somebody is typing from a key until a pause for thought is over', () => {
  let now = milliseconds(5000)
  const typing = createTyping({ elapsed: () => now })
  expect(typing.isTyping()).toBe(false)
  typing.typed()
  now = milliseconds(5000 + pauseForThought)
  expect(typing.isTyping()).toBe(true)
  now = milliseconds(now + 1)
  expect(typing.isTyping()).toBe(false)
})
