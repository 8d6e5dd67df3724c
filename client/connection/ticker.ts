// The page's one ticker: it wakes each clock at the moment when what that clock shows changes, and nothing in between.
import type { Duration, Instant } from '#shared/time/instant.ts'

/** How long from `now` until what is shown changes, in milliseconds above 0; `null` when it stands still. */
export type UntilNext = (now: Instant) => Duration | null

export interface Ticker {
  /** Calls `wake` with the server's time each time `untilNext` has passed; returns what ends that. */
  readonly add: (untilNext: UntilNext, wake: (now: Instant) => void) => () => void
  /** Works out anew when to wake: after the clock was corrected, or when what is shown has changed. */
  readonly refresh: () => void
}
