import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  correctTowards,
  correctedTime,
  driftRate,
  estimateOffset,
  keepSample,
  largestSlew,
  mostSamples,
  offsetAt,
  sampleLife,
  slewRate,
} from '#shared/time/clockOffset.ts'
import type { ClockSample, Correction } from '#shared/time/clockOffset.ts'
import { instant, milliseconds, minutes } from '#shared/time/instant.ts'

/** What a ping sees that leaves at `sentAt` while the server is `offset` ahead; one-way delays in milliseconds. */
function sample(sentAt: number, offset: number, there: number, back: number): ClockSample {
  return {
    sentAt: milliseconds(sentAt),
    serverNow: instant(sentAt + there + offset),
    receivedAt: milliseconds(sentAt + there + back),
  }
}

const delay = fc.integer({ min: 0, max: 2000 })
const offsets = fc.integer({ min: -1_000_000_000_000, max: 2_000_000_000_000 })
const pings = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 30_000 }), there: delay, back: delay }), {
  minLength: 1,
  maxLength: 60,
})

/** Pings one after another, with their end. */
function run(offset: number, list: readonly { wait: number; there: number; back: number }[], drift = 0) {
  let at = 0
  let samples: readonly ClockSample[] = []
  for (const { wait, there, back } of list) {
    at += wait
    samples = keepSample(samples, sample(at, offset + at * drift, there, back))
    at += there + back
  }
  return { samples, at: milliseconds(at), trueOffset: offset + at * drift }
}

describe('the offset of the server clock', () => {
  it('is not known without a sample', () => {
    expect(estimateOffset([], milliseconds(0))).toBeNull()
  })

  it('is exact when both ways take the same time', () => {
    expect(estimateOffset([sample(100, -5000, 40, 40)], milliseconds(180))?.offset).toBe(-5000)
  })

  it('lies within the uncertainty, whatever the delays', () => {
    fc.assert(
      fc.property(offsets, pings, (offset, list) => {
        const { samples, at, trueOffset } = run(offset, list)
        const estimate = estimateOffset(samples, at)!
        expect(Math.abs(estimate.offset - trueOffset)).toBeLessThanOrEqual(estimate.uncertainty + 1e-3)
      }),
    )
  })

  it('lies within the uncertainty while the clocks drift apart as much as they may', () => {
    fc.assert(
      fc.property(offsets, pings, fc.constantFrom(-driftRate, driftRate), (offset, list, drift) => {
        const { samples, at, trueOffset } = run(offset, list, drift)
        const estimate = estimateOffset(samples, at)!
        // A ping takes time, in which the clocks drift too: that little is allowed for here.
        expect(Math.abs(estimate.offset - trueOffset)).toBeLessThanOrEqual(estimate.uncertainty + 1)
      }),
    )
  })

  it('is never less certain than the one sample with the lowest round trip, when nothing drifts', () => {
    fc.assert(
      fc.property(offsets, pings, (offset, list) => {
        const { samples } = run(offset, list)
        const newest = samples.at(-1)!
        const now = newest.receivedAt
        const best = Math.min(
          ...samples.map(
            ({ sentAt, receivedAt }) => (receivedAt - sentAt) / 2 + driftRate * (now - receivedAt),
          ),
        )
        expect(estimateOffset(samples, now)!.uncertainty).toBeLessThanOrEqual(best + 1e-3)
      }),
    )
  })

  it('follows the newest sample when the clock was set, or the computer slept, in between', () => {
    const before = [sample(0, 0, 10, 10), sample(1000, 0, 12, 8)]
    const after = sample(2000, 60_000, 50, 70)
    expect(estimateOffset([...before, after], after.receivedAt)?.offset).toBe(59_990)
  })

  it('forgets samples that are too old, and keeps a bounded number', () => {
    const first = sample(0, 0, 5, 5)
    expect(keepSample([first], sample(sampleLife + 1000, 0, 5, 5))).toHaveLength(1)
    const many = Array.from({ length: 100 }, (_, index) => sample(index, 0, 1, 1))
    expect(many.reduce<readonly ClockSample[]>(keepSample, [])).toHaveLength(mostSamples)
  })
})

describe('a correction', () => {
  const correction = fc
    .record({ from: fc.integer({ min: -1e6, max: 1e6 }), by: fc.integer({ min: -1e6, max: 1e6 }) })
    .map(({ from, by }): Correction => {
      const start = correctTowards(null, milliseconds(from), milliseconds(0))
      return correctTowards(start, milliseconds(from + by), milliseconds(0))
    })

  it('is in force at once when nothing was known before', () => {
    expect(offsetAt(correctTowards(null, milliseconds(-700), milliseconds(5)), milliseconds(5))).toBe(-700)
  })

  it('steps when it is large', () => {
    const known = correctTowards(null, milliseconds(0), milliseconds(0))
    const corrected = correctTowards(known, milliseconds(largestSlew + 1), milliseconds(10))
    expect(offsetAt(corrected, milliseconds(10))).toBe(largestSlew + 1)
  })

  it('is let in gradually when it is small', () => {
    const known = correctTowards(null, milliseconds(0), milliseconds(0))
    const corrected = correctTowards(known, milliseconds(-200), milliseconds(0))
    expect(offsetAt(corrected, milliseconds(0))).toBe(0)
    expect(offsetAt(corrected, milliseconds(1000))).toBe(-1000 * slewRate)
    expect(offsetAt(corrected, minutes(1))).toBe(-200)
  })

  it('never turns the clock back while it is let in', () => {
    fc.assert(
      fc.property(correction, fc.array(fc.integer({ min: 0, max: 5000 })), (corrected, waits) => {
        let at = 0
        for (const wait of waits) {
          const before = correctedTime(corrected, milliseconds(at))
          at += wait
          expect(correctedTime(corrected, milliseconds(at))).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  it('ends at its target', () => {
    fc.assert(
      fc.property(correction, (corrected) => {
        const enough = milliseconds(Math.abs(corrected.to - corrected.from) / slewRate + 1)
        expect(offsetAt(corrected, enough)).toBe(corrected.to)
      }),
    )
  })

  it('begins from where the one before it had come', () => {
    const first = correctTowards(
      correctTowards(null, milliseconds(0), milliseconds(0)),
      milliseconds(100),
      milliseconds(0),
    )
    const second = correctTowards(first, milliseconds(0), milliseconds(1000))
    expect(offsetAt(second, milliseconds(1000))).toBe(50)
  })
})
