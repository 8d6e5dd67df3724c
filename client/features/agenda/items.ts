// The agenda as a list to look at: each slot with its status, the time it was given and used, and its clock times.
import type { AgendaState } from '#shared/dialogue/agenda/state.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import type { Details } from '#shared/dialogue/details/details.ts'
import { allottedTime, elapsed } from '#shared/dialogue/timer/elapsed.ts'
import { forecast } from '#shared/dialogue/timer/forecast.ts'
import { hasBegun, runOf } from '#shared/dialogue/timer/state.ts'
import type { SlotStatus, TimerState } from '#shared/dialogue/timer/state.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import { startOfMinute } from '#shared/time/wholeMinutes.ts'

/** The part of a dialogue that its agenda is drawn from. */
export interface AgendaSource {
  readonly agenda: AgendaState
  readonly timer: TimerState
  readonly details: Pick<Details, 'plannedStart'>
}

/** One line of the agenda. */
export interface AgendaItem {
  readonly slot: Slot
  readonly status: SlotStatus
  /** The slot's length with what was given and taken. */
  readonly allotted: Duration
  /** What it took; `null` for what is not over. */
  readonly used: Duration | null
  /** Actual or expected, to the minute; `null` for what was skipped or never came. */
  readonly start: Instant | null
  readonly end: Instant | null
  /** Whether the slot has ever been live; it keeps its place then. */
  readonly begun: boolean
  /** Whether the dialogue ended before its turn came. */
  readonly missed: boolean
}

/** To the minute, so that the list changes when what it says does, and not each second. */
const toMinute = (at: Instant | null) => (at === null ? null : startOfMinute(at))

/** The whole agenda as it looks at `now`. */
export function agendaItems({ agenda, timer, details }: AgendaSource, now: Instant): readonly AgendaItem[] {
  const times = forecast(agenda, timer, details.plannedStart, now)
  return agenda.slots.map((slot, index) => {
    const run = runOf(timer, slot.id)
    const isOver = run.status === 'done' || (run.status === 'skipped' && run.stretches.length > 0)
    return {
      slot,
      status: run.status,
      allotted: allottedTime(slot, run),
      used: isOver ? elapsed(run, now) : null,
      start: toMinute(times[index]?.start ?? null),
      end: toMinute(times[index]?.end ?? null),
      begun: hasBegun(timer, slot.id),
      missed: timer.phase === 'ended' && run.status === 'pending' && !hasBegun(timer, slot.id),
    }
  })
}

/** Whether two readings of the agenda say the same. */
export function sameItems(a: readonly AgendaItem[], b: readonly AgendaItem[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        item.slot === other.slot &&
        item.status === other.status &&
        item.allotted === other.allotted &&
        item.used === other.used &&
        item.start === other.start &&
        item.end === other.end &&
        item.begun === other.begun &&
        item.missed === other.missed
      )
    })
  )
}
