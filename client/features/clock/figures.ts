// The figures of the clock: `07:42` while time is left, `+1:12` when it is over.
import type { Duration } from '#shared/time/instant.ts'

/**
 * The whole seconds that the figures show: rounded up while time is left, so that 2:00 stands from the moment two minutes are
 * left and 0:00 only when none is; negative when the time is over.
 */
export function shownSeconds(remaining: Duration): number {
  // Adding 0 turns -0, which is what rounding up gives just after zero, into 0.
  return Math.ceil(remaining / 1000) + 0
}

/** The figures: minutes with two digits while time is left, so that they do not move; a plus sign over time. */
export function figures(remaining: Duration): string {
  const shown = shownSeconds(remaining)
  const [minutes, seconds] = [Math.floor(Math.abs(shown) / 60), Math.abs(shown) % 60]
  const tail = String(seconds).padStart(2, '0')
  return shown < 0 ? `+${minutes}:${tail}` : `${String(minutes).padStart(2, '0')}:${tail}`
}
