// The start that a next dialogue is suggested with.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suggestedStart } from '#shared/dialogue/suggestedStart.ts'
import { instant, minutes } from '#shared/time/instant.ts'
import { addDays, dayOf, instantAt, timeOf } from '#shared/time/stockholm.ts'

const at = (day: string) => instantAt(day, '09:00')
const shown = (starts: readonly string[], today: string) => {
  const start = suggestedStart(starts.map(at), at(today))
  return start === null ? null : `${dayOf(start)} ${timeOf(start)}`
}

it('there is none before the first dialogue', () => {
  expect(shown([], '2026-11-21')).toBeNull()
})

it('after one dialogue it is a quarter later, at the same time also when the clocks have changed', () => {
  expect(shown(['2026-02-03'], '2026-02-10')).toBe('2026-05-05 09:00')
})

it('the suggestion keeps the pace that the series has had, between once and four times a year', () => {
  expect(shown(['2026-01-13', '2026-07-14'], '2026-07-20')).toBe('2027-01-12 09:00')
  expect(shown(['2026-07-07', '2026-07-14'], '2026-07-20')).toBe('2026-10-13 09:00')
  expect(shown(['2020-07-14', '2026-07-14'], '2026-07-20')).toBe('2027-07-13 09:00')
})

it('the suggestion is never sooner than two weeks from now, and always on the same weekday', () => {
  const starts = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 20_000 }), (days, today) => {
      const moment = (count: number) => instantAt(addDays('2000-01-01', count), '13:30')
      const sorted = days.toSorted((a, b) => a - b).map(moment)
      const start = suggestedStart(sorted, moment(today))
      const latest = sorted.at(-1) ?? instant(0)
      expect(start).not.toBeNull()
      if (start === null) return
      expect(dayOf(start) >= addDays(dayOf(moment(today)), 14)).toBe(true)
      expect(timeOf(start)).toBe('13:30')
      const between = Date.parse(dayOf(start)) - Date.parse(dayOf(latest))
      expect(between % minutes(7 * 24 * 60)).toBe(0)
    }),
  )
})
