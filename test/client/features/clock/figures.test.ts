// The figures of the clock.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figures, shownSeconds } from '#client/features/clock/figures.ts'
import { milliseconds, minutes, seconds } from '#shared/time/instant.ts'

describe('the figures of the clock', () => {
  it('count down in minutes of two digits and up with a plus sign', () => {
    expect(figures(minutes(10))).toBe('10:00')
    expect(figures(seconds(462))).toBe('07:42')
    expect(figures(seconds(-72))).toBe('+1:12')
    expect(figures(minutes(-75))).toBe('+75:00')
  })

  it('show a threshold at the very moment it is reached, and zero only when nothing is left', () => {
    expect(figures(milliseconds(120_001))).toBe('02:01')
    expect(figures(milliseconds(120_000))).toBe('02:00')
    expect(figures(milliseconds(1))).toBe('00:01')
    expect(figures(milliseconds(0))).toBe('00:00')
    expect(figures(milliseconds(-999))).toBe('00:00')
    expect(figures(milliseconds(-1000))).toBe('+0:01')
  })

  it('never show more than a second beside what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (ms) => {
        const off = shownSeconds(milliseconds(ms)) * 1000 - ms
        expect(off).toBeGreaterThanOrEqual(0)
        expect(off).toBeLessThan(1000)
      }),
    )
  })
})
