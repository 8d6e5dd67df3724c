import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay, readDay, readTime } from '#client/ui/when/read.ts'
import { daySchema } from '#shared/dialogue/text.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

describe('a day', () => {
  it('is read however its year, month and day are set apart', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('-', '.', '/', ' ', ''), (day, separator) => {
        expect(readDay(` ${day.replaceAll('-', separator)} `)).toBe(day)
      }),
    )
  })

  it.each([
    ['2026-12-1', '2026-12-01'],
    ['2026.1.5', '2026-01-05'],
    ['2028-02-29', '2028-02-29'],
  ])('is read from %s as %s', (written, day) => {
    expect(readDay(written)).toBe(day)
  })

  it.each([
    '',
    '2026',
    '2026-12',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '12/01/2026',
    '01-12-26',
    'i dag',
  ])('is not read from “%s”', (written) => {
    expect(readDay(written)).toBeNull()
  })

  it('is in the form of the product when it is as it is read', () => {
    expect(['2026-12-01', '20261201', '2026-12-1', '2026-02-30', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('that is read exists', () => {
    const written = fc.stringMatching(/^\d{4}[-./ ]?\d{1,2}[-./ ]?\d{1,2}$/)
    fc.assert(
      fc.property(written, (text) => {
        const day = readDay(text)
        expect(day === null || daySchema.safeParse(day).success).toBe(true)
      }),
    )
  })
})

describe('a clock time', () => {
  it('is read with any of the signs that people set between hour and minute, or none', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(':', '.', ' ', ''), (time, separator) => {
        expect(readTime(time.replace(':', separator))).toBe(time)
      }),
    )
  })

  it.each([
    ['9', '09:00'],
    ['9.05', '09:05'],
    ['930', '09:30'],
    ['0', '00:00'],
  ])('is read from %s as %s', (written, time) => {
    expect(readTime(written)).toBe(time)
  })

  it.each(['', '24', '9:60', '9:5', '2:30 PM', 'nio'])('is not read from “%s”', (written) => {
    expect(readTime(written)).toBeNull()
  })
})
