// What each role may see of a dialogue: its state, its events and its directory. The server leaves out the rest.
import type { DialogueEventType, RecordedEvent } from '../dialogue/events.ts'
import type { PersonId } from '../dialogue/identifiers.ts'
import { nothingYet } from '../dialogue/nothingYet.ts'
import type { ParticipantsState } from '../dialogue/participants/state.ts'
import { mayEver } from '../dialogue/permissions.ts'
import type { Role } from '../dialogue/role.ts'
import type { DialogueState } from '../dialogue/state.ts'
import type { PersonCard } from './directory.ts'

/** Those who see the same, so that a message is made once for all of them. */
export type Audience = 'participants' | 'screens'

/** Which audience a role belongs to: a screen that anybody may walk past, or somebody who takes part. */
export function audienceOf(role: Role): Audience {
  return mayEver(role, 'people.see') && mayEver(role, 'results.read') ? 'participants' : 'screens'
}

// A whole table, so that a new event is shown on screens only by somebody's decision. Who is invited is shown as ids alone.
const shownOnScreens: Readonly<Record<DialogueEventType, boolean>> = {
  'dialogue.created': true,
  'dialogue.detailsChanged': true,
  'organisation.added': true,
  'organisation.changed': true,
  'organisation.removed': true,
  'person.invited': true,
  'person.changed': true,
  'person.removed': true,
  'agenda.laidOut': true,
  'agenda.reordered': true,
  'slot.added': true,
  'slot.changed': true,
  'slot.removed': true,
  'dialogue.started': true,
  'dialogue.ended': true,
  'slot.started': true,
  'slot.skipped': true,
  'slot.restored': true,
  'clock.paused': true,
  'clock.pauseExplained': true,
  'clock.resumed': true,
  'clock.adjusted': true,
  'clock.undone': true,
  'schedule.fitted': true,
  'person.arrived': false,
  'person.left': false,
  'area.recorded': false,
  'area.changed': false,
  'followUp.recorded': false,
  'followUp.changed': false,
  'followUp.commented': false,
  'outcome.reported': false,
  'reportRound.opened': false,
  'reportRound.cancelled': false,
  'signal.raised': false,
  'signal.withdrawn': false,
  'word.given': false,
  'word.returned': false,
  'message.sent': false,
  'message.cleared': false,
  'outline.changed': false,
  'notes.locked': false,
  'notes.unlocked': false,
}

/** The events among `events` that the audience may see, in the same order. */
export function visibleEvents(
  events: readonly RecordedEvent[],
  audience: Audience,
): readonly RecordedEvent[] {
  return audience === 'participants' ? events : events.filter(({ event }) => shownOnScreens[event.type])
}

/** The state as the audience may see it: what would follow from the events that it may see. */
export function visibleState(state: DialogueState, audience: Audience): DialogueState {
  return audience === 'participants' ? state : { ...state, ...nothingYet }
}

/** Whether the audience may know the person's name; on screens stand the names of those who present. */
function seesName(audience: Audience, participants: ParticipantsState, personId: PersonId): boolean {
  if (audience === 'participants') return true
  const person = participants.people[personId]
  return person !== undefined && !person.removed && person.role === 'presenter'
}

/** The cards whose names the audience may know. */
export function visibleDirectory(
  cards: readonly PersonCard[],
  participants: ParticipantsState,
  audience: Audience,
): readonly PersonCard[] {
  return cards.filter(({ id }) => seesName(audience, participants, id))
}
