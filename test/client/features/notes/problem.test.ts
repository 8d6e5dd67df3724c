import { expect, test } from 'vitest'
import { problemOf } from '#client/features/notes/writing/problem.ts'
import { notesClose } from '#shared/protocol/notes.ts'

test.each([
  [notesClose.noSession, 'noSession'],
  [notesClose.notAllowed, 'notAllowed'],
  [notesClose.noSuchRoom, 'noSuchRoom'],
  [notesClose.olderSchema, 'older'],
  [notesClose.documentFull, 'full'],
  [notesClose.tooBig, 'full'],
  [notesClose.badFrame, 'broken'],
])('the close code %i is the problem %s', (code, problem) => {
  expect(problemOf(code, false)).toBe(problem)
})

test('a refusal of somebody who has typed is a refusal of what was typed', () => {
  expect(problemOf(notesClose.notAllowed, true)).toBe('notTaken')
})
