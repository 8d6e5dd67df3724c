// How the dialogue keeps to its plan, in whole minutes: that is how it is told.
import type { AgendaState } from '#shared/dialogue/agenda/state.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { expectedEnd, scheduleOffset } from '#shared/dialogue/timer/forecast.ts'
import type { Phase, TimerState } from '#shared/dialogue/timer/state.ts'
import { instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'

/** The part of a dialogue that its schedule is read from. */
export interface ScheduleSource {
  readonly agenda: AgendaState
  readonly timer: TimerState
  readonly details: Pick<Details, 'plannedStart'>
}

export interface Schedule {
  readonly phase: Phase
  /** Whole minutes after the plan; negative when ahead of it. */
  readonly minutesBehind: number
  /** When it ends as it looks now, or ended, to the minute. */
  readonly end: Instant
}

const minute = 60_000

/** The schedule at `now`. */
export function schedule({ agenda, timer, details }: ScheduleSource, now: Instant): Schedule {
  const offset = scheduleOffset(agenda, timer, details.plannedStart, now)
  const end = expectedEnd(agenda, timer, details.plannedStart, now)
  return {
    phase: timer.phase,
    // Adding 0 turns -0 into 0.
    minutesBehind: Math.round(offset / minute) + 0,
    end: instant(Math.round(end / minute) * minute),
  }
}
