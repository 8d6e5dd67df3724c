// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { sentences } from '#client/features/attendance/AttendanceAnnouncer.tsx'
import { newsBetween } from '#client/features/attendance/news.ts'
import type { Standing } from '#client/features/attendance/news.ts'
import { swedishTexts } from '#test/client/showRoom.tsx'

const t = swedishTexts.getFixedT('sv', 'attendance')
const standing = (here: readonly string[], away: readonly string[] = []): Standing =>
  new Map<string, { name: string; isHere: boolean }>([
    ...here.map((name) => [name, { name, isHere: true }] as const),
    ...away.map((name) => [name, { name, isHere: false }] as const),
  ])

test('an organisation that is added to the dialogue is news only when somebody of it is there', () => {
  expect(newsBetween(standing([]), standing(['Vinnova'], ['RISE']))).toEqual({
    arrived: ['Vinnova'],
    departed: [],
  })
})

test('a few are told by name, many by their number', () => {
  const few = { arrived: ['Vinnova', 'RISE'], departed: [] }
  expect(sentences(few, 'sv', t)).toBe('Vinnova och RISE är här.')
  const many = { arrived: ['Vinnova', 'RISE', 'Almi', 'Formas'], departed: ['Region Skåne'] }
  expect(sentences(many, 'sv', t)).toBe('4 organisationer har kommit. Region Skåne har lämnat.')
})
