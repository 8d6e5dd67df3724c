// Time and timers as something handed in, so that tests decide when a timer fires.
import type { Duration, Instant } from './instant.ts'

/** Takes back a timer; does nothing when it has fired. */
export type Cancel = () => void

/** What logic that waits depends on. */
export interface Scheduler {
  /** The present moment by the wall clock, which may jump. For stamps, never for measuring. */
  now(): Instant
  /** Time since some fixed start; it never jumps or goes back. For measuring and for windows. */
  elapsed(): Duration
  /** Runs `action` once after `delay`; at the next turn of the event loop when that is 0 or less. */
  after(delay: Duration, action: () => void): Cancel
}
