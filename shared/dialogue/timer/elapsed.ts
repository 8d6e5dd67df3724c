// How much time a slot has used and has left: computed when it is drawn, never stored.
import { milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { Slot } from '../agenda/slot.ts'
import { runOf } from './state.ts'
import type { SlotRun, Stretch, TimerCore } from './state.ts'

/** The length of a stretch, up to `now` when it still lasts; never negative. */
export function lengthOf(stretch: Stretch, now: Instant): Duration {
  return milliseconds(Math.max(0, (stretch.to ?? now) - stretch.from))
}

/** The total length of several stretches that do not overlap; never negative. */
export function totalLength(stretches: readonly Stretch[], now: Instant): Duration {
  return milliseconds(stretches.reduce((total, stretch) => total + lengthOf(stretch, now), 0))
}

/** How long the slot's clock has run, pauses not counted; never negative. */
export function elapsed(run: SlotRun, now: Instant): Duration {
  return milliseconds(Math.max(0, totalLength(run.stretches, now) - totalLength(run.pauses, now)))
}

/** The slot's length as planned, plus what was given and minus what was taken; never negative. */
export function allottedTime(slot: Slot, run: SlotRun): Duration {
  return milliseconds(Math.max(0, slot.plannedMs + run.adjustedMs))
}

/** How long the slot has left at `now`; negative once it runs over its time. It is never clamped. */
export function remaining(timer: TimerCore, slot: Slot, now: Instant): Duration {
  const run = runOf(timer, slot.id)
  return milliseconds(allottedTime(slot, run) - elapsed(run, now))
}
