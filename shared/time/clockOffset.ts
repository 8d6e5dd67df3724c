// The arithmetic of a clock that follows the server's: what pings tell of the offset, and how a correction is let in.
import { instant, milliseconds, minutes } from './instant.ts'
import type { Duration, Instant } from './instant.ts'

/** One ping: when it left and came back by the own monotonic clock, and what the server's clock said in between. */
export interface ClockSample {
  readonly sentAt: Duration
  readonly serverNow: Instant
  readonly receivedAt: Duration
}

/** What is known of the offset: what to add to monotonic time to get the server's. It may well be negative. */
export interface OffsetEstimate {
  readonly offset: Duration
  /** The true offset lies at most this far from `offset`, as long as both clocks drift less than `driftRate`. */
  readonly uncertainty: Duration
}

/** How much two clocks may part, as a share of the time that passes; computer clocks keep well within it. */
export const driftRate = 100e-6

/** Samples older than this tell too little to be kept. */
export const sampleLife = minutes(10)

/** The most samples that are kept. */
export const mostSamples = 40

/** `samples` with one more, without those that are too old or too many. The newest is the last. */
export function keepSample(samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] {
  return [...samples, sample]
    .filter(({ receivedAt }) => sample.receivedAt - receivedAt <= sampleLife)
    .slice(-mostSamples)
}

/**
 * The offset that the samples agree on at monotonic time `at`; `null` without samples.
 *
 * The server read its clock after the ping left and before the answer came, so each sample holds the offset between two
 * bounds, as far apart as its round trip. All bounds hold at once, so the tightest of each side together say more than
 * the one sample with the lowest round trip. A sample that contradicts newer ones is from before a clock was set or a
 * computer slept: it and everything older is left out.
 */
export function estimateOffset(samples: readonly ClockSample[], at: Duration): OffsetEstimate | null {
  let low = -Infinity
  let high = Infinity
  for (const { sentAt, serverNow, receivedAt } of samples.toReversed()) {
    const drift = driftRate * Math.max(0, at - receivedAt)
    const tighterLow = Math.max(low, serverNow - receivedAt - drift)
    const tighterHigh = Math.min(high, serverNow - sentAt + drift)
    if (tighterLow > tighterHigh) break
    low = tighterLow
    high = tighterHigh
  }
  if (low === -Infinity) return null
  return { offset: milliseconds((low + high) / 2), uncertainty: milliseconds((high - low) / 2) }
}

/** An offset on its way from one value to another. */
export interface Correction {
  readonly from: Duration
  readonly to: Duration
  /** When it began, in monotonic time. */
  readonly since: Duration
}

/** Corrections up to this size are let in gradually, so that no second is shown twice or left out; larger ones at once. */
export const largestSlew = milliseconds(250)

/** How fast a gradual correction goes, as a share of the time that passes. */
export const slewRate = 0.05

/** The offset in force at monotonic time `at`. */
export function offsetAt(correction: Correction, at: Duration): Duration {
  const { from, to, since } = correction
  const step = Math.max(0, at - since) * slewRate
  return milliseconds(from < to ? Math.min(to, from + step) : Math.max(to, from - step))
}

/** The correction towards `target` that begins at `at`; `current` is `null` when there was no offset before. */
export function correctTowards(current: Correction | null, target: Duration, at: Duration): Correction {
  const from = current === null ? target : offsetAt(current, at)
  const steps = Math.abs(target - from) > largestSlew
  return { from: steps ? target : from, to: target, since: at }
}

/** The server's time at monotonic time `at`, under a correction. */
export function correctedTime(correction: Correction, at: Duration): Instant {
  return instant(at + offsetAt(correction, at))
}
