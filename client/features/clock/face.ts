// What the clock of the live slot shows at a moment: figures, stage and whether it stands still.
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import type { AgendaState } from '#shared/dialogue/agenda/state.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { warningsOf } from '#shared/dialogue/details/warnings.ts'
import type { Format } from '#shared/dialogue/format.ts'
import { allottedTime, remaining } from '#shared/dialogue/timer/elapsed.ts'
import type { PauseReason } from '#shared/dialogue/timer/events.ts'
import { clockStage } from '#shared/dialogue/timer/stage.ts'
import type { ClockStage } from '#shared/dialogue/timer/stage.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import type { TimerState } from '#shared/dialogue/timer/state.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'

/** The part of a dialogue that its clock is read from. */
export interface ClockSource {
  readonly agenda: AgendaState
  readonly timer: TimerState
  readonly details: Pick<Details, 'formatId' | 'warnings'>
}

/** One reading of the clock. */
export interface ClockFace {
  readonly slot: Slot
  /** The slot's length with what was given and taken. */
  readonly allotted: Duration
  /** Negative once the slot runs over its time. */
  readonly remaining: Duration
  readonly stage: ClockStage
  /** With how much time left the stages begin, the longest first. */
  readonly warnings: Format['warnings']
  /** Why the clock stands still; `null` while it runs. */
  readonly paused: PauseReason | null
  /** How much of the allotted time is used, from 0 to 1; 1 also when it is over. */
  readonly used: number
}

/** The clock at `now`; `null` when no slot is live. */
export function clockFace({ agenda, timer, details }: ClockSource, now: Instant): ClockFace | null {
  const slot = timer.liveSlotId === null ? undefined : findSlot(agenda, timer.liveSlotId)
  if (slot === undefined) return null
  const run = runOf(timer, slot.id)
  const allotted = allottedTime(slot, run)
  const left = remaining(timer, slot, now)
  const warnings = warningsOf(details)
  const pause = run.pauses.at(-1)
  return {
    slot,
    allotted,
    remaining: left,
    stage: clockStage(left, warnings),
    warnings,
    paused: pause?.to === null ? pause.reason : null,
    used: allotted === 0 ? 1 : Math.min(1, Math.max(0, 1 - left / allotted)),
  }
}
