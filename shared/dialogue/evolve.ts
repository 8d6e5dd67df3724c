// How a dialogue's state follows from its log. The server and every client run this same function.
import { assert } from '../lib/assert.ts'
import { emptyAgenda, findSlot } from './agenda/state.ts'
import type { AgendaState } from './agenda/state.ts'
import { evolveAgenda } from './agenda/evolve.ts'
import { evolveAreas } from './areas/evolve.ts'
import { evolveAttendance } from './attendance/evolve.ts'
import type { RecordedEvent } from './events.ts'
import { evolveFollowUps } from './followUps/evolve.ts'
import type { DialogueId, SlotId } from './identifiers.ts'
import { evolveMessages } from './messages/message.ts'
import { evolveNotesLocks } from './notesLocks/lock.ts'
import { evolveOutcomes } from './outcomes/state.ts'
import { nothingYet } from './nothingYet.ts'
import { evolveOutlines } from './outlines/outline.ts'
import { noParticipants } from './participants/state.ts'
import { evolveParticipants } from './participants/evolve.ts'
import { evolveSignals, withoutSpeaker } from './signals/state.ts'
import type { DialogueState } from './state.ts'
import { untouchedTimer } from './timer/state.ts'
import { evolveTimer } from './timer/evolve.ts'

/**
 * The state after one more event. Pure.
 * @throws Error when the event does not follow on the last one, for a gap means that something was missed.
 */
export function evolve(state: DialogueState, recorded: RecordedEvent): DialogueState {
  assert(recorded.seq === state.seq + 1, `event ${recorded.seq} follows on ${state.seq}`)
  return {
    ...state,
    ...evolveSlice(state, recorded),
    seq: recorded.seq,
    changedAt: recorded.at,
  }
}

function evolveSlice(state: DialogueState, { event, at, by }: RecordedEvent): Partial<DialogueState> {
  switch (event.type) {
    case 'dialogue.created':
    case 'dialogue.detailsChanged':
      return { details: event.details }
    case 'organisation.added':
    case 'organisation.changed':
    case 'organisation.removed':
    case 'person.invited':
    case 'person.changed':
    case 'person.removed':
      return { participants: evolveParticipants(state.participants, event) }
    case 'agenda.laidOut':
    case 'agenda.reordered':
    case 'slot.added':
    case 'slot.changed':
    case 'slot.removed':
      return { agenda: evolveAgenda(state.agenda, event) }
    case 'dialogue.ended':
      return { timer: evolveTimer(state.timer, event, at), signals: withoutSpeaker(state.signals) }
    case 'slot.started': {
      const timer = evolveTimer(state.timer, event, at)
      return isSameSubject(state.agenda, event.left.slotId, event.slotId)
        ? { timer }
        : { timer, signals: withoutSpeaker(state.signals) }
    }
    case 'dialogue.started':
    case 'slot.skipped':
    case 'slot.restored':
    case 'clock.paused':
    case 'clock.pauseExplained':
    case 'clock.resumed':
    case 'clock.adjusted':
    case 'clock.undone':
    case 'schedule.fitted':
      return { timer: evolveTimer(state.timer, event, at) }
    case 'person.arrived':
    case 'person.left':
      return { attendance: evolveAttendance(state.attendance, event, at) }
    case 'area.recorded':
    case 'area.changed':
      return { areas: evolveAreas(state.areas, event, at, by) }
    case 'followUp.recorded':
    case 'followUp.changed':
    case 'followUp.commented':
      return { followUps: evolveFollowUps(state.followUps, event, at, by) }
    case 'outcome.reported':
    case 'reportRound.opened':
    case 'reportRound.cancelled':
      return { outcomes: evolveOutcomes(state.outcomes, event, at, by) }
    case 'signal.raised':
    case 'signal.withdrawn':
    case 'word.given':
    case 'word.returned':
      return { signals: evolveSignals(state.signals, event, at) }
    case 'message.sent':
    case 'message.cleared':
      return { messages: evolveMessages(state.messages, event, at) }
    case 'outline.changed':
      return { outlines: evolveOutlines(state.outlines, event) }
    case 'notes.locked':
    case 'notes.unlocked':
      return { notesLocks: evolveNotesLocks(state.notesLocks, event) }
  }
}

/** Whether both slots are about one presentation: it, and the discussion of it. */
function isSameSubject(agenda: AgendaState, leftId: SlotId, startedId: SlotId): boolean {
  const about = findSlot(agenda, leftId)?.organisationId ?? null
  return about !== null && about === findSlot(agenda, startedId)?.organisationId
}

/**
 * The state after the first event of a log.
 * @throws Error when that event is not the dialogue's creation.
 */
export function beginWith(id: DialogueId, first: RecordedEvent): DialogueState {
  assert(first.event.type === 'dialogue.created' && first.seq === 1, 'a log begins with the creation')
  return {
    id,
    seq: 1,
    createdAt: first.at,
    changedAt: first.at,
    details: first.event.details,
    participants: noParticipants,
    agenda: emptyAgenda,
    timer: untouchedTimer,
    ...nothingYet,
  }
}

/** The state after a whole log; `null` for an empty one. @throws Error when the log has a gap or begins wrongly. */
export function replay(id: DialogueId, log: readonly RecordedEvent[]): DialogueState | null {
  const [first, ...rest] = log
  return first === undefined ? null : rest.reduce(evolve, beginWith(id, first))
}
