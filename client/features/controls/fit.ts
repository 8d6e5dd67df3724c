// Whether the dialogue will end in the time booked as it looks now, and what would make it.
import type { DialogueState } from '#shared/dialogue/state.ts'
import { overrun, waysToFit } from '#shared/dialogue/timer/waysToFit.ts'
import type { WayToFit } from '#shared/dialogue/timer/waysToFit.ts'
import type { Instant } from '#shared/time/instant.ts'
import { wholeMinutes } from '#shared/time/wholeMinutes.ts'

/** A way to win time back, with what it wins in whole minutes. */
export interface Remedy {
  readonly way: WayToFit['way']
  readonly minutes: number
}

export interface Fit {
  /** Whole minutes past the time booked; 0 while it fits, or nearly. */
  readonly minutesOver: number
  readonly remedies: readonly Remedy[]
}

/** The fit at `now`; it always fits before the dialogue has started and after it has ended. */
export function fitAt(
  { agenda, timer, details }: Pick<DialogueState, 'agenda' | 'timer' | 'details'>,
  now: Instant,
): Fit {
  if (timer.phase !== 'live') return { minutesOver: 0, remedies: [] }
  const missing = overrun(agenda, timer, details.plannedStart, details.bookedMs, now)
  const minutesOver = wholeMinutes(missing)
  if (minutesOver === 0) return { minutesOver, remedies: [] }
  return {
    minutesOver,
    remedies: waysToFit(agenda, timer, missing)
      .map(({ way, wins }) => ({ way, minutes: wholeMinutes(wins) }))
      .filter(({ minutes }) => minutes > 0),
  }
}

/** Whether two readings say the same. */
export function sameFit(a: Fit, b: Fit): boolean {
  return (
    a.minutesOver === b.minutesOver &&
    a.remedies.length === b.remedies.length &&
    a.remedies.every(({ way, minutes }, index) => {
      const other = b.remedies[index]
      return other !== undefined && other.way === way && other.minutes === minutes
    })
  )
}
