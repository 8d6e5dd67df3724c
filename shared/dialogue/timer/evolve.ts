// How the running of the dialogue follows from what has happened.
import { milliseconds } from '../../time/instant.ts'
import type { Instant } from '../../time/instant.ts'
import type { SlotId } from '../identifiers.ts'
import type { Leaving, PauseReason, TimerEvent } from './events.ts'
import { runOf } from './state.ts'
import type { Pause, SlotRun, Stretch, TimerCore, TimerState } from './state.ts'

/** The timer after `event`, which happened at `at`. Pure; assumes that the event was decided on this state. */
export function evolveTimer(state: TimerState, event: TimerEvent, at: Instant): TimerState {
  if (event.type === 'clock.undone') {
    return state.undo === null ? state : { ...state.undo.before, undo: null }
  }
  const { undo, ...before } = state
  // A reason given afterwards belongs to its pause: one step back takes the pause itself back.
  if (event.type === 'clock.pauseExplained') return { ...evolveCore(before, event, at), undo }
  return { ...evolveCore(before, event, at), undo: { action: event.type, before } }
}

function evolveCore(
  timer: TimerCore,
  event: Exclude<TimerEvent, { type: 'clock.undone' }>,
  at: Instant,
): TimerCore {
  switch (event.type) {
    case 'dialogue.started':
      return enter({ ...timer, phase: 'live', startedAt: at, plan: event.plan }, event.firstSlotId, at)
    case 'dialogue.ended':
      return { ...leave(timer, event.left, at), phase: 'ended', endedAt: at, liveSlotId: null }
    case 'slot.started':
      return enter(leave(timer, event.left, at), event.slotId, at)
    case 'slot.skipped':
      return withStatus(timer, slotsOf(event), 'skipped')
    case 'slot.restored':
      return withStatus(timer, slotsOf(event), 'pending')
    case 'clock.paused':
      return withLiveRun(timer, (run) => ({
        ...run,
        pauses: [...run.pauses, { from: at, to: null, reason: event.reason }],
      }))
    case 'clock.pauseExplained':
      return withLiveRun(timer, (run) => ({ ...run, pauses: explainLast(run.pauses, event.reason) }))
    case 'clock.resumed':
      return withLiveRun(timer, (run) => ({ ...run, pauses: closeLast(run.pauses, at) }))
    case 'clock.adjusted':
      return withRun(timer, event.slotId, (run) => ({
        ...run,
        adjustedMs: milliseconds(run.adjustedMs + event.deltaMs),
      }))
    case 'schedule.fitted': {
      const adjusted = event.adjustments.reduce(
        (before, { slotId, deltaMs }) =>
          withRun(before, slotId, (run) => ({ ...run, adjustedMs: milliseconds(run.adjustedMs + deltaMs) })),
        timer,
      )
      return withStatus(adjusted, event.skippedSlotIds, 'skipped')
    }
  }
}

function enter(timer: TimerCore, slotId: SlotId, at: Instant): TimerCore {
  const entered = withRun(timer, slotId, (run) => ({
    ...run,
    status: 'live',
    stretches: [...run.stretches, { from: at, to: null }],
  }))
  return { ...entered, liveSlotId: slotId }
}

function leave(timer: TimerCore, left: Leaving | null, at: Instant): TimerCore {
  if (left === null) return timer
  return withRun(timer, left.slotId, (run) => ({
    ...run,
    status: left.outcome,
    stretches: closeLast(run.stretches, at),
    pauses: closeLast(run.pauses, at),
  }))
}

function withLiveRun(timer: TimerCore, change: (run: SlotRun) => SlotRun): TimerCore {
  return timer.liveSlotId === null ? timer : withRun(timer, timer.liveSlotId, change)
}

/** The slot, and the discussion that goes with it. */
const slotsOf = ({
  slotId,
  discussionId,
}: Extract<TimerEvent, { type: 'slot.skipped' | 'slot.restored' }>): SlotId[] =>
  discussionId === undefined ? [slotId] : [slotId, discussionId]

const withStatus = (timer: TimerCore, slotIds: readonly SlotId[], status: SlotRun['status']): TimerCore =>
  slotIds.reduce((before, slotId) => withRun(before, slotId, (run) => ({ ...run, status })), timer)

function withRun(timer: TimerCore, slotId: SlotId, change: (run: SlotRun) => SlotRun): TimerCore {
  return { ...timer, runs: { ...timer.runs, [slotId]: change(runOf(timer, slotId)) } }
}

function closeLast<T extends Stretch | Pause>(stretches: readonly T[], at: Instant): readonly T[] {
  const last = stretches.at(-1)
  return last === undefined || last.to !== null ? stretches : [...stretches.slice(0, -1), { ...last, to: at }]
}

function explainLast(pauses: readonly Pause[], reason: PauseReason): readonly Pause[] {
  const last = pauses.at(-1)
  return last === undefined ? pauses : [...pauses.slice(0, -1), { ...last, reason }]
}
