// The time report: what each slot was planned to take and what it took.
import type { Slot } from '../agenda/slot.ts'
import type { DialogueState } from '../state.ts'
import { allottedTime, elapsed, totalLength } from '../timer/elapsed.ts'
import type { PlannedSlot } from '../timer/events.ts'
import { planAgenda } from '../timer/forecast.ts'
import { runOf } from '../timer/state.ts'
import type { SlotStatus } from '../timer/state.ts'
import { later, milliseconds } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'

/** A stretch of clock time; `end` is `null` while it lasts. */
export interface ClockTimes {
  readonly start: Instant
  readonly end: Instant | null
}

/** One slot, planned and actual. */
export interface SlotTime {
  readonly slot: Slot
  readonly status: SlotStatus
  /** By the plan that the dialogue started with; before that, by the agenda as it stands. `null` for a slot added while it ran. */
  readonly planned: ClockTimes | null
  /** From when it first was live to when it last was; `null` when it never was. */
  readonly actual: ClockTimes | null
  /** What the facilitator gave (positive) or took (negative). */
  readonly given: Duration
  /** The planned length with what was given or taken. */
  readonly allotted: Duration
  /** How long its clock ran. */
  readonly used: Duration
  /** How long its clock stood still. */
  readonly paused: Duration
  /** Used beyond what was allotted, negative when less; `null` until the slot has run. */
  readonly over: Duration | null
}

export interface TimeReport {
  /** In the agenda's order. */
  readonly slots: readonly SlotTime[]
  readonly planned: { readonly start: Instant; readonly end: Instant }
  /** `null` until the dialogue has started. */
  readonly actual: ClockTimes | null
  /** Sums over all slots. */
  readonly allotted: Duration
  readonly used: Duration
  readonly paused: Duration
  /** Sum over the slots that have run; `null` until one has. What was skipped, or never begun, has kept no time and missed none. */
  readonly over: Duration | null
  /** The end of the dialogue against its plan, negative when it ended early; `null` until it has ended. */
  readonly endedLate: Duration | null
}

/** Planned and actual times as they stand at `now`. */
export function timeReport(state: DialogueState, now: Instant): TimeReport {
  const { agenda, timer, details } = state
  const plan = timer.startedAt === null ? planAgenda(agenda, details.plannedStart) : timer.plan
  const slots = agenda.slots.map((slot) => slotTime(state, plan, slot, now))
  const start = plan[0]?.start ?? details.plannedStart
  const end = plan.at(-1)?.end ?? later(start, milliseconds(0))
  const sum = (part: (slot: SlotTime) => Duration) =>
    milliseconds(slots.reduce((total, slot) => total + part(slot), 0))
  return {
    slots,
    planned: { start, end },
    actual: timer.startedAt === null ? null : { start: timer.startedAt, end: timer.endedAt },
    allotted: sum(({ allotted }) => allotted),
    used: sum(({ used }) => used),
    paused: sum(({ paused }) => paused),
    over: slots.some(({ over }) => over !== null) ? sum(({ over }) => over ?? milliseconds(0)) : null,
    endedLate: timer.endedAt === null ? null : milliseconds(timer.endedAt - end),
  }
}

function slotTime(
  { timer }: DialogueState,
  plan: readonly PlannedSlot[],
  slot: Slot,
  now: Instant,
): SlotTime {
  const run = runOf(timer, slot.id)
  const planned = plan.find(({ slotId }) => slotId === slot.id)
  const first = run.stretches[0]
  const allotted = allottedTime(slot, run)
  const used = elapsed(run, now)
  return {
    slot,
    status: run.status,
    planned: planned === undefined ? null : { start: planned.start, end: planned.end },
    actual: first === undefined ? null : { start: first.from, end: run.stretches.at(-1)?.to ?? null },
    given: run.adjustedMs,
    allotted,
    used,
    paused: totalLength(run.pauses, now),
    over: first === undefined ? null : milliseconds(used - allotted),
  }
}
