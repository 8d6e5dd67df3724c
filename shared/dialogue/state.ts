// The state of a whole dialogue, composed of its slices.
import type { Instant } from '../time/instant.ts'
import type { AgendaState } from './agenda/state.ts'
import type { AreasState } from './areas/state.ts'
import type { AttendanceState } from './attendance/state.ts'
import type { Details } from './details/details.ts'
import type { FollowUpsState } from './followUps/state.ts'
import type { DialogueId } from './identifiers.ts'
import type { MessagesState } from './messages/message.ts'
import type { NotesLocksState } from './notesLocks/lock.ts'
import type { OutcomesState } from './outcomes/state.ts'
import type { OutlinesState } from './outlines/outline.ts'
import type { ParticipantsState } from './participants/state.ts'
import type { SignalsState } from './signals/state.ts'
import type { TimerState } from './timer/state.ts'

/** Everything that follows from a dialogue's log up to and including event number `seq`. */
export interface DialogueState {
  readonly id: DialogueId
  /** The number of the last event; the first is 1. */
  readonly seq: number
  readonly createdAt: Instant
  /** When the last event happened. */
  readonly changedAt: Instant
  readonly details: Details
  readonly participants: ParticipantsState
  readonly agenda: AgendaState
  readonly timer: TimerState
  readonly attendance: AttendanceState
  readonly areas: AreasState
  readonly followUps: FollowUpsState
  readonly outcomes: OutcomesState
  readonly signals: SignalsState
  readonly messages: MessagesState
  readonly outlines: OutlinesState
  readonly notesLocks: NotesLocksState
}
