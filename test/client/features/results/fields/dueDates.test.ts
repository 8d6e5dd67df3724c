import { expect, test } from 'vitest'
import { addMonths, isOverdue, quickDues } from '#client/features/results/fields/dueDates.ts'

test('the quick choices are two weeks, a month and three months from today', () => {
  expect(quickDues('2026-11-21').map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-21', '2027-02-21'])
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months is a day that exists', (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected)
})

test('only what is not done can be overdue, and not on its very day', () => {
  const dueDate = '2026-11-20'
  expect(isOverdue({ dueDate, status: 'open' }, '2026-11-21')).toBe(true)
  expect(isOverdue({ dueDate, status: 'open' }, '2026-11-20')).toBe(false)
  expect(isOverdue({ dueDate, status: 'done' }, '2026-11-21')).toBe(false)
  expect(isOverdue({ dueDate: null, status: 'open' }, '2026-11-21')).toBe(false)
})
