// The clock as a hook: renders its component again each second that the figures change, and no other.
import { untilNextSecond } from '#client/connection/clock/ticker.ts'
import { useClockTick, useDialogue } from '#client/connection/hooks.ts'
import type { Instant } from '#shared/time/instant.ts'
import { clockFace } from './face.ts'
import type { ClockFace } from './face.ts'

/** The clock of the live slot now; `null` when no slot is live. Use it in components that draw the clock alone. */
export function useClockFace(): ClockFace | null {
  const source = useDialogue(({ agenda, timer, details }) => ({ agenda, timer, details }))
  const now = useClockTick((at: Instant) => {
    const face = clockFace(source, at)
    return face === null || face.paused !== null ? null : untilNextSecond(face.remaining)
  })
  return clockFace(source, now)
}
