// How long it is until the planned start.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startIn, untilOtherwise } from '#client/features/clock/startIn.ts'
import { instant, later, milliseconds, minutes, seconds } from '#shared/time/instant.ts'

const start = instant(Date.UTC(2026, 10, 21, 8, 0))
const before = (ms: number) => later(start, milliseconds(-ms))

describe('the time until the start', () => {
  it('is told in the unit that suits the distance', () => {
    expect(startIn(start, before(minutes(3 * 24 * 60)))).toEqual({ kind: 'far' })
    expect(startIn(start, before(minutes(80)))).toEqual({ kind: 'hours', hours: 1, minutes: 20 })
    expect(startIn(start, before(seconds(599)))).toEqual({ kind: 'seconds', left: 599_000 })
    expect(startIn(start, before(minutes(-3.5)))).toEqual({ kind: 'due', minutesLate: 3 })
  })

  it('reads otherwise as soon as it is said to, and is asked again at least each minute in the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 86_399_999 }), (ms) => {
        const now = before(ms)
        const wait = untilOtherwise(start, now)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
