// When things will happen as it looks now: the start and end of each slot, and how far the dialogue is from its plan.
import { instant, later, milliseconds, minutes } from '../../time/instant.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { AgendaState } from '../agenda/state.ts'
import type { OrganisationId, SlotId } from '../identifiers.ts'
import { allottedTime, remaining } from './elapsed.ts'
import type { PlannedSlot } from './events.ts'
import { runOf } from './state.ts'
import type { SlotStatus, TimerCore } from './state.ts'

/** A slot with its clock times: as they were for what is done, as they look now for what is left. */
export interface ForecastSlot {
  readonly slotId: SlotId
  readonly status: SlotStatus
  /** `null` for a slot that was skipped. */
  readonly start: Instant | null
  readonly end: Instant | null
}

/** A dialogue that begins further than this from its planned start is on another occasion, such as a trial on the day before. */
const SAME_OCCASION = minutes(30)

/** What the plan of a dialogue that starts now is counted from: its planned start, so that a late start is seen as one. */
export function planStart(plannedStart: Instant, now: Instant): Instant {
  return Math.abs(now - plannedStart) <= SAME_OCCASION ? plannedStart : now
}

/** The clock times the agenda would have if each slot took its planned time, counted from `start`. */
export function planAgenda(agenda: AgendaState, start: Instant): readonly PlannedSlot[] {
  let end = start
  return agenda.slots.map((slot) => {
    const slotStart = end
    end = later(slotStart, slot.plannedMs)
    return { slotId: slot.id, start: slotStart, end }
  })
}

/** When an organisation's first presentation is planned, in a dialogue that starts at `plannedStart`; `null` when it has none. */
export function plannedPresentation(
  agenda: AgendaState,
  plannedStart: Instant,
  organisationId: OrganisationId | null,
): PlannedSlot | null {
  const index = agenda.slots.findIndex(
    (slot) => slot.kind === 'presentation' && slot.organisationId === organisationId,
  )
  return planAgenda(agenda, plannedStart)[index] ?? null
}

/** How long the agenda is planned to be in all. */
function plannedTotal(agenda: AgendaState): Duration {
  return milliseconds(agenda.slots.reduce((total, slot) => total + slot.plannedMs, 0))
}

/**
 * Every slot with its actual or expected clock times, in the agenda's order. Before the dialogue has started it is
 * expected at `plannedStart`, or now when that has passed. A live slot past its time is expected to end now.
 */
export function forecast(
  agenda: AgendaState,
  timer: TimerCore,
  plannedStart: Instant,
  now: Instant,
): readonly ForecastSlot[] {
  let next = timer.phase === 'preparing' ? instant(Math.max(plannedStart, now)) : now
  const liveSlot = agenda.slots.find(({ id }) => id === timer.liveSlotId)
  const liveEnd =
    liveSlot === undefined ? next : later(now, milliseconds(Math.max(0, remaining(timer, liveSlot, now))))
  next = liveEnd
  return agenda.slots.map((slot): ForecastSlot => {
    const run = runOf(timer, slot.id)
    const { status } = run
    const firstStart = run.stretches[0]?.from ?? null
    switch (status) {
      case 'skipped':
        return { slotId: slot.id, status, start: null, end: null }
      case 'done':
        return { slotId: slot.id, status, start: firstStart, end: run.stretches.at(-1)?.to ?? null }
      case 'live':
        return { slotId: slot.id, status, start: firstStart, end: liveEnd }
      case 'pending': {
        if (timer.phase === 'ended') return { slotId: slot.id, status, start: null, end: null }
        const start = next
        const left = Math.min(allottedTime(slot, run), Math.max(0, remaining(timer, slot, now)))
        next = later(start, milliseconds(left))
        return { slotId: slot.id, status, start, end: next }
      }
    }
  })
}

/** When the dialogue will end as it looks now, or when it did end. */
export function expectedEnd(
  agenda: AgendaState,
  timer: TimerCore,
  plannedStart: Instant,
  now: Instant,
): Instant {
  if (timer.endedAt !== null) return timer.endedAt
  return forecast(agenda, timer, plannedStart, now).reduce(
    (latest, { status, end }) =>
      (status === 'pending' || status === 'live') && end !== null && end > latest ? end : latest,
    now,
  )
}

/** When the dialogue is planned to end: by the plan it started with, or by the agenda as it stands before that. */
export function plannedEnd(agenda: AgendaState, timer: TimerCore, plannedStart: Instant): Instant {
  return timer.plan.at(-1)?.end ?? later(plannedStart, plannedTotal(agenda))
}

/** How far behind its plan the dialogue runs; negative when it is ahead. */
export function scheduleOffset(
  agenda: AgendaState,
  timer: TimerCore,
  plannedStart: Instant,
  now: Instant,
): Duration {
  return milliseconds(expectedEnd(agenda, timer, plannedStart, now) - plannedEnd(agenda, timer, plannedStart))
}
