// How instants and durations are parsed at the edge.
import { z } from 'zod'
import { instant, milliseconds } from './instant.ts'

/** Whole epoch milliseconds between 2000 and 2100, parsed to an `Instant`. */
export const instantSchema = z
  .int()
  .min(946_684_800_000)
  .max(4_102_444_800_000)
  .transform((ms) => instant(ms))

/** Whole milliseconds from `minMs` to `maxMs`, both included, parsed to a `Duration`. */
export const durationSchema = (minMs: number, maxMs: number) =>
  z
    .int()
    .min(minMs)
    .max(maxMs)
    .transform((ms) => milliseconds(ms))
