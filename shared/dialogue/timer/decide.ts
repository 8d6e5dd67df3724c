// What the clock's commands lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { blocksOf } from '../agenda/blocks.ts'
import { findSlot } from '../agenda/state.ts'
import type { AgendaState } from '../agenda/state.ts'
import type { SlotId } from '../identifiers.ts'
import { reject } from '../rejection.ts'
import type { Decision } from '../rejection.ts'
import type { TimerCommand } from './commands.ts'
import type { Leaving, TimerEvent } from './events.ts'
import { planAgenda, planStart } from './forecast.ts'
import { nextSlot, previousSlot } from './moves.ts'
import { runOf, standingPause } from './state.ts'
import type { SlotRun, TimerState } from './state.ts'
import { overrun, waysToFit } from './waysToFit.ts'
import type { WayToFit } from './waysToFit.ts'

/** What the clock's rules look at. */
export interface TimerSituation {
  readonly agenda: AgendaState
  readonly timer: TimerState
  readonly plannedStart: Instant
  readonly bookedMs: Duration
  readonly now: Instant
}

/** Decides one command of the clock; at most one event follows. Who may give it is checked before. */
export function decideTimer(situation: TimerSituation, command: TimerCommand): Decision<TimerEvent> {
  switch (command.type) {
    case 'dialogue.start':
      return decideStart(situation)
    case 'dialogue.end':
      return decideEnd(situation)
    case 'slot.next':
    case 'slot.goBack':
    case 'slot.start':
      return decideMove(situation, command)
    case 'slot.skip':
      return decideSkip(situation, command.slotId)
    case 'slot.restore':
      return decideRestore(situation, command.slotId)
    case 'clock.pause':
    case 'clock.explainPause':
    case 'clock.resume':
      return decidePause(situation, command)
    case 'clock.adjust':
      return decideAdjust(situation, command)
    case 'clock.undo':
      return decideUndo(situation)
    case 'schedule.fit':
      return decideFit(situation, command.way)
  }
}

function decideStart({ agenda, timer, plannedStart, now }: TimerSituation): Decision<TimerEvent> {
  if (timer.phase !== 'preparing') return reject('wrong-phase', 'The dialogue has started already')
  const first = nextSlot(agenda, timer)
  if (first === null) return reject('no-such-move', 'The agenda has no slot to start with')
  return ok([
    {
      type: 'dialogue.started',
      firstSlotId: first.id,
      plan: [...planAgenda(agenda, planStart(plannedStart, now))],
    },
  ])
}

function decideEnd({ timer }: TimerSituation): Decision<TimerEvent> {
  if (timer.phase !== 'live') return reject('wrong-phase', 'Only a running dialogue can end')
  const left: Leaving | null =
    timer.liveSlotId === null ? null : { slotId: timer.liveSlotId, outcome: 'done' }
  return ok([{ type: 'dialogue.ended', left }])
}

function decideMove(
  { agenda, timer }: TimerSituation,
  command: Extract<TimerCommand, { from: SlotId }>,
): Decision<TimerEvent> {
  if (timer.phase !== 'live') return reject('wrong-phase', 'The dialogue is not running')
  if (timer.liveSlotId !== command.from) {
    return reject('already-so', 'The dialogue has moved on from that slot already')
  }
  const move = (slotId: SlotId, outcome: Leaving['outcome']): Decision<TimerEvent> =>
    ok([{ type: 'slot.started', slotId, left: { slotId: command.from, outcome } }])
  switch (command.type) {
    case 'slot.next': {
      const next = nextSlot(agenda, timer)
      return next === null
        ? reject('no-such-move', 'No slot is left; end the dialogue')
        : move(next.id, 'done')
    }
    case 'slot.goBack': {
      const previous = previousSlot(agenda, timer)
      return previous === null
        ? reject('no-such-move', 'There is no earlier slot to go back to')
        : move(previous.id, 'pending')
    }
    case 'slot.start': {
      const slot = findSlot(agenda, command.slotId)
      if (slot === undefined) return reject('not-found', 'No such slot in the agenda')
      if (slot.id === timer.liveSlotId) return reject('already-so', 'The slot is live already')
      return move(slot.id, 'done')
    }
  }
}

function decideSkip({ agenda, timer }: TimerSituation, slotId: SlotId): Decision<TimerEvent> {
  if (timer.phase === 'ended') return reject('wrong-phase', 'The dialogue has ended')
  if (findSlot(agenda, slotId) === undefined) return reject('not-found', 'No such slot in the agenda')
  const { status } = runOf(timer, slotId)
  if (status === 'pending') {
    return ok([{ type: 'slot.skipped', slotId, ...discussionWith({ agenda, timer }, slotId, status) }])
  }
  if (status !== 'live') return reject('wrong-slot-status', 'Only a slot that is left or live can be skipped')
  const next = nextSlot(agenda, timer)
  if (next === null) return reject('no-such-move', 'No slot is left; end the dialogue')
  return ok([{ type: 'slot.started', slotId: next.id, left: { slotId, outcome: 'skipped' } }])
}

/** The discussion of the presentation `slotId`, if it has one that stands as the presentation does: they go together. */
function discussionWith(
  { agenda, timer }: Pick<TimerSituation, 'agenda' | 'timer'>,
  slotId: SlotId,
  status: SlotRun['status'],
): { readonly discussionId?: SlotId } {
  const [, discussion] = blocksOf(agenda.slots).find(({ id }) => id === slotId)?.slots ?? []
  return discussion !== undefined && runOf(timer, discussion.id).status === status
    ? { discussionId: discussion.id }
    : {}
}

function decideRestore({ agenda, timer }: TimerSituation, slotId: SlotId): Decision<TimerEvent> {
  if (timer.phase === 'ended') return reject('wrong-phase', 'The dialogue has ended')
  if (findSlot(agenda, slotId) === undefined) return reject('not-found', 'No such slot in the agenda')
  const { status } = runOf(timer, slotId)
  if (status !== 'skipped') return reject('wrong-slot-status', 'Only a skipped slot can be taken back')
  return ok([{ type: 'slot.restored', slotId, ...discussionWith({ agenda, timer }, slotId, status) }])
}

function decidePause(
  { timer }: TimerSituation,
  command: Extract<TimerCommand, { type: 'clock.pause' | 'clock.explainPause' | 'clock.resume' }>,
): Decision<TimerEvent> {
  if (timer.phase !== 'live') return reject('wrong-phase', 'The dialogue is not running')
  const pause = standingPause(timer)
  if (command.type === 'clock.pause') {
    return pause === null
      ? ok([{ type: 'clock.paused', reason: command.reason }])
      : reject('already-so', 'The clock is paused already')
  }
  if (pause === null) return reject('already-so', 'The clock is running already')
  if (command.type === 'clock.resume') return ok([{ type: 'clock.resumed' }])
  return pause.reason === command.reason
    ? reject('already-so', 'That is the reason already')
    : ok([{ type: 'clock.pauseExplained', reason: command.reason }])
}

function decideAdjust(
  { agenda, timer }: TimerSituation,
  command: Extract<TimerCommand, { type: 'clock.adjust' }>,
): Decision<TimerEvent> {
  if (timer.phase !== 'live') return reject('wrong-phase', 'The dialogue is not running')
  const slot = findSlot(agenda, command.slotId)
  if (slot === undefined) return reject('not-found', 'No such slot in the agenda')
  const run = runOf(timer, slot.id)
  if (run.status === 'done' || run.status === 'skipped') {
    return reject('wrong-slot-status', 'The slot is over')
  }
  if (command.deltaMs === 0) return reject('already-so', 'No time to add or take')
  if (slot.plannedMs + run.adjustedMs + command.deltaMs < 0) {
    return reject('limit-reached', 'More time cannot be taken than the slot has')
  }
  return ok([{ type: 'clock.adjusted', slotId: slot.id, deltaMs: command.deltaMs }])
}

function decideUndo({ agenda, timer }: TimerSituation): Decision<TimerEvent> {
  if (timer.undo === null) return reject('no-such-move', 'There is nothing to take back')
  const { liveSlotId } = timer.undo.before
  if (liveSlotId !== null && findSlot(agenda, liveSlotId) === undefined) {
    return reject('not-found', 'The slot to go back to is no longer in the agenda')
  }
  return ok([{ type: 'clock.undone' }])
}

function decideFit(
  { agenda, timer, plannedStart, bookedMs, now }: TimerSituation,
  way: WayToFit['way'],
): Decision<TimerEvent> {
  if (timer.phase !== 'live') return reject('wrong-phase', 'The dialogue is not running')
  const missing = overrun(agenda, timer, plannedStart, bookedMs, now)
  const chosen = waysToFit(agenda, timer, missing).find((choice) => choice.way === way)
  if (chosen === undefined) return reject('no-such-move', 'There is no time to win back that way')
  const { adjustments, skippedSlotIds } = chosen
  return ok([{ type: 'schedule.fitted', adjustments: [...adjustments], skippedSlotIds: [...skippedSlotIds] }])
}
