// How the dialogue keeps to its plan, in whole minutes: that is how it is told.
import type { AgendaState } from '#shared/dialogue/agenda/state.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { plannedEnd, scheduleOffset } from '#shared/dialogue/timer/forecast.ts'
import type { Phase, TimerState } from '#shared/dialogue/timer/state.ts'
import { later, minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { wholeMinutes } from '#shared/time/wholeMinutes.ts'

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
  /** When it ends as it looks now: as many whole minutes from its planned end as it is off the plan. When it ended, once it has. */
  readonly end: Instant
}

/** The schedule at `now`. */
export function schedule({ agenda, timer, details }: ScheduleSource, now: Instant): Schedule {
  const minutesBehind = wholeMinutes(scheduleOffset(agenda, timer, details.plannedStart, now))
  return {
    phase: timer.phase,
    minutesBehind,
    end: timer.endedAt ?? later(plannedEnd(agenda, timer, details.plannedStart), minutes(minutesBehind)),
  }
}
