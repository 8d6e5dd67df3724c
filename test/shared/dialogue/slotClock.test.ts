// What a slot's clock showed at moments that have passed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsed } from '#shared/dialogue/timer/elapsed.ts'
import { slotClockAt } from '#shared/dialogue/timer/slotClock.ts'
import { untouchedRun } from '#shared/dialogue/timer/state.ts'
import type { SlotRun } from '#shared/dialogue/timer/state.ts'
import { instant, minutes } from '#shared/time/instant.ts'

const at = (minute: number) => instant(1_795_248_000_000 + minutes(minute))
const run: SlotRun = {
  ...untouchedRun,
  stretches: [
    { from: at(0), to: at(6) },
    { from: at(10), to: null },
  ],
  pauses: [{ from: at(2), to: at(3), reason: 'technical' }],
}

describe('the clock of a slot', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2.5, 2],
    [4, 3],
    [6, 5],
    [10, 5],
    [12, 7],
  ])('at minute %d had run for %d minutes', (minute, expected) => {
    expect(slotClockAt(run, at(minute))).toBe(minutes(expected))
  })

  it.each([-1, 7, 9.9])('had nothing to show at minute %d, when the slot was not live', (minute) => {
    expect(slotClockAt(run, at(minute))).toBeNull()
  })

  it('never goes back, and now is what it shows now', () => {
    const minute = fc.double({ min: 10, max: 100, noNaN: true })
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((each) => at(each))
        expect(slotClockAt(run, early ?? at(0))).toBeLessThanOrEqual(slotClockAt(run, late ?? at(0)) ?? 0)
        expect(slotClockAt(run, late ?? at(0))).toBeCloseTo(elapsed(run, late ?? at(0)), 3)
      }),
    )
  })
})
