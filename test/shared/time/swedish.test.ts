import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milliseconds, minutes, seconds } from '#shared/time/instant.ts'
import { instantAt } from '#shared/time/stockholm.ts'
import {
  formatClock,
  formatClockRange,
  formatDuration,
  formatFullDay,
  formatLongDay,
  formatMoment,
  formatOffset,
  formatShortDay,
} from '#shared/time/swedish.ts'

const nine = instantAt('2026-11-21', '09:00')
const halfPastTen = instantAt('2026-11-21', '10:30')

describe('days and clock times', () => {
  it('are written in Swedish as public pages write them', () => {
    expect(formatLongDay('2026-11-21', 'sv')).toBe('21 november 2026')
    expect(formatFullDay('2026-11-21', 'sv')).toBe('lördag 21 november 2026')
    expect(formatShortDay('2027-01-15', 'sv')).toBe('15 jan 2027')
    expect(formatClock(nine, 'sv')).toBe('9.00')
    expect(formatClockRange(nine, halfPastTen, 'sv')).toBe('kl. 9.00–10.30')
    expect(formatMoment(halfPastTen, 'sv')).toBe('2026-11-21 kl. 10.30')
  })

  it('are written in English beside it', () => {
    expect(formatLongDay('2026-02-01', 'en')).toBe('1 February 2026')
    expect(formatFullDay('2026-02-01', 'en')).toBe('Sunday 1 February 2026')
    expect(formatShortDay('2027-01-15', 'en')).toBe('15 Jan 2027')
    expect(formatClock(nine, 'en')).toBe('9:00')
    expect(formatClockRange(nine, halfPastTen, 'en')).toBe('9:00–10:30')
    expect(formatMoment(halfPastTen, 'en')).toBe('2026-11-21 10:30')
  })
})

describe('lengths', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [7_000, '0:07'],
    [600_000, '10:00'],
    [3_599_999, '59:59'],
    [3_723_000, '1:02:03'],
    [-999, '0:00'],
    [-72_000, '−1:12'],
  ])('of %i ms are written %s', (ms, expected) => {
    expect(formatDuration(milliseconds(ms))).toBe(expected)
  })

  it('have a sign when they are differences', () => {
    expect(formatOffset(seconds(72))).toBe('+1:12')
    expect(formatOffset(seconds(-40))).toBe('−0:40')
    expect(formatOffset(milliseconds(999))).toBe('0:00')
    // Used 9:58 of 10:00, and a part of a second.
    expect(formatOffset(milliseconds(-1300))).toBe('−0:02')
    expect(formatOffset(minutes(61))).toBe('+1:01:00')
  })

  it('of any size have two digits for seconds and read back as the whole seconds they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 3_600_000 }), (ms) => {
        const parts = formatDuration(milliseconds(ms)).split(':')
        expect(parts.at(-1)).toMatch(/^\d\d$/)
        expect(parts.reduce((total, part) => total * 60 + Number(part), 0)).toBe(Math.floor(ms / 1000))
      }),
    )
  })
})
