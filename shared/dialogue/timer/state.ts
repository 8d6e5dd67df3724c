// The running of the dialogue: which slot is live, and every stretch and pause of each. No remaining time is stored.
import type { Duration, Instant } from '../../time/instant.ts'
import { milliseconds } from '../../time/instant.ts'
import type { SlotId } from '../identifiers.ts'
import type { PauseReason, PlannedSlot, TimerEvent } from './events.ts'

/** Where the dialogue is in its life. */
export type Phase = 'preparing' | 'live' | 'ended'

/** Where a slot is in its life. A slot without a run is pending. */
export type SlotStatus = 'pending' | 'live' | 'done' | 'skipped'

/** An unbroken time in which a slot was the live one, its pauses included; `to` is `null` while it lasts. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant | null
}

/** A time within a stretch in which the clock stood still; `to` is `null` while it lasts. */
export interface Pause extends Stretch {
  readonly reason: PauseReason
}

/** What a slot has been through. */
export interface SlotRun {
  readonly status: SlotStatus
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly Pause[]
  /** Minutes given (positive) or taken (negative) by the facilitator. */
  readonly adjustedMs: Duration
}

/** The timer without the way back. */
export interface TimerCore {
  readonly phase: Phase
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly liveSlotId: SlotId | null
  readonly runs: Readonly<Record<SlotId, SlotRun>>
  /** The agenda's clock times as they stood when the dialogue started; empty before that. */
  readonly plan: readonly PlannedSlot[]
}

/** What can be taken back: every action, but not taking back itself, nor the reason of a pause, which goes with its pause. */
export type UndoableAction = Exclude<TimerEvent['type'], 'clock.undone' | 'clock.pauseExplained'>

export interface TimerState extends TimerCore {
  /** What the last action was and how things stood before it; `null` when there is nothing to take back. */
  readonly undo: { readonly action: UndoableAction; readonly before: TimerCore } | null
}

export const untouchedTimer: TimerState = {
  phase: 'preparing',
  startedAt: null,
  endedAt: null,
  liveSlotId: null,
  runs: {},
  plan: [],
  undo: null,
}

/** The run of a slot that nothing has happened to. */
export const untouchedRun: SlotRun = {
  status: 'pending',
  stretches: [],
  pauses: [],
  adjustedMs: milliseconds(0),
}

/** What a slot has been through; the untouched run when nothing has happened to it. */
export function runOf(timer: TimerCore, slotId: SlotId): SlotRun {
  return timer.runs[slotId] ?? untouchedRun
}

/** The pause that lasts now; `null` while the live slot's clock runs, and when no slot is live. */
export function standingPause(timer: TimerCore): Pause | null {
  const last = timer.liveSlotId === null ? undefined : runOf(timer, timer.liveSlotId).pauses.at(-1)
  return last?.to === null ? last : null
}

/** Whether the live slot's clock stands still. */
export function isPaused(timer: TimerCore): boolean {
  return standingPause(timer) !== null
}

/** Whether a slot has ever been live. */
export function hasBegun(timer: TimerCore, slotId: SlotId): boolean {
  return runOf(timer, slotId).stretches.length > 0
}
