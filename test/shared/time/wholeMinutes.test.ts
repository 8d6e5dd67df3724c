// What is told in whole minutes.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instant, minutes, seconds } from '#shared/time/instant.ts'
import { formatClock } from '#shared/time/swedish.ts'
import { startOfMinute, wholeMinutes } from '#shared/time/wholeMinutes.ts'

describe('a length in whole minutes', () => {
  it.each([
    [0, 0],
    [59.9, 0],
    [60, 1],
    [100, 1],
    [119.9, 1],
    [120, 2],
    [-59.9, 0],
    [-60, -1],
    [-100, -1],
  ])('of %d seconds is %d', (length, told) => {
    expect(wholeMinutes(seconds(length))).toBe(told)
  })

  it('is the same too late and too early, never more than there is, and less than a minute off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (length) => {
        const told = wholeMinutes(seconds(length))
        expect(wholeMinutes(seconds(-length)) + told).toBe(0)
        expect(seconds(length) - minutes(told)).toBeGreaterThanOrEqual(0)
        expect(seconds(length) - minutes(told)).toBeLessThan(minutes(1))
      }),
    )
  })
})

test('the moment at which a minute began is told as every moment in it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_795_248_000_000, max: 1_795_334_400_000 }), (ms) => {
      const began = startOfMinute(instant(ms))
      expect(formatClock(began, 'sv')).toBe(formatClock(instant(ms), 'sv'))
      expect(startOfMinute(began)).toBe(began)
    }),
  )
})
