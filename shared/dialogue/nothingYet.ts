// What has been said and done in a dialogue before anybody has said or done anything.
import { noAreas } from './areas/state.ts'
import { nobodyYet } from './attendance/state.ts'
import { noFollowUps } from './followUps/state.ts'
import { noMessages } from './messages/message.ts'
import { noLocks } from './notesLocks/lock.ts'
import { noOutcomes } from './outcomes/state.ts'
import { noOutlines } from './outlines/outline.ts'
import { noSignals } from './signals/state.ts'
import type { DialogueState } from './state.ts'

/** What is known of a dialogue that is planned, and what any screen may show of it. */
type Frame = 'id' | 'seq' | 'createdAt' | 'changedAt' | 'details' | 'participants' | 'agenda' | 'timer'

/** The slices of people's doings, empty: a dialogue begins with them, and a screen never gets more. A new slice is one of them. */
export const nothingYet: Omit<DialogueState, Frame> = {
  attendance: nobodyYet,
  areas: noAreas,
  followUps: noFollowUps,
  outcomes: noOutcomes,
  signals: noSignals,
  messages: noMessages,
  outlines: noOutlines,
  notesLocks: noLocks,
}
