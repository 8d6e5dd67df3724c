// The moments of a clock that are worth telling of: a new slot, each threshold, a pause and its end.
import type { ClockFace } from './face.ts'

/** What has just happened to the clock. */
export type TurningPoint = 'slot' | 'soon' | 'last' | 'over' | 'paused' | 'resumed'

/** What two readings that follow on each other have between them; `null` when nothing worth telling, or for the first. */
export function turningPoint(before: ClockFace | null, after: ClockFace | null): TurningPoint | null {
  if (after === null || before === null) return null
  if (before.slot.id !== after.slot.id) return 'slot'
  if ((before.paused === null) !== (after.paused === null))
    return after.paused === null ? 'resumed' : 'paused'
  if (before.stage === after.stage || after.stage === 'running') return null
  // Added minutes lead back to an earlier stage, which is no threshold that is passed.
  return before.remaining > after.remaining ? after.stage : null
}
