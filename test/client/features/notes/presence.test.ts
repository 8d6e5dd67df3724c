// Who is in the notes, from what awareness says.
import { expect, test } from 'vitest'
import { initialsOf, presentPeople } from '#client/features/notes/writing/presence.ts'

const user = (id: string, name: string) => ({ id, name, organisation: 'RISE', color: '#1d4f91' })

test('those who write come first; oneself and those who say nothing are left out', () => {
  const states = [
    { user: user('me', 'Jag') },
    { user: user('b', 'Bo Ek') },
    { user: user('a', 'Eva Ås'), cursor: { anchor: 1, head: 1 }, writing: true },
    { user: { name: 'without an id' } },
    { user: { ...user('c', 'C'), color: 'url(x)' } },
    {},
    null,
  ]
  expect(presentPeople(states, 'me').map(({ name, isWriting }) => [name, isWriting])).toEqual([
    ['Eva Ås', true],
    ['Bo Ek', false],
  ])
})

test('two pages of one person are one person, who writes when one of them does', () => {
  const states = [
    { user: user('a', 'Eva Ås'), cursor: {}, writing: true },
    { user: user('a', 'Eva Ås'), cursor: null, writing: false },
  ]
  expect(presentPeople(states, 'me')).toMatchObject([{ id: 'a', isWriting: true }])
})

test.each([
  ['has only left the cursor in the text', { cursor: {}, writing: false }],
  ['has just typed, and left the text', { cursor: null, writing: true }],
  ['has a page that does not tell', { cursor: {} }],
  ['has a page that tells something else', { cursor: {}, writing: 'yes' }],
])('whoever %s does not write', (_who, state) => {
  expect(presentPeople([{ user: user('a', 'Eva Ås'), ...state }], 'me')).toMatchObject([{ isWriting: false }])
})

test.each([
  ['Eva Ås', 'EÅ'],
  ['Anna-Karin von Larsson', 'AL'],
  ['facilitator', 'F'],
  ['åsa öberg', 'ÅÖ'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
