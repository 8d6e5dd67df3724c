// Who counts as having been there, and what is said of an organisation from it. Needs no clock: it changes with events only.
import { isPresent } from '../attendance/state.ts'
import type { PersonId } from '../identifiers.ts'
import type { Participant } from '../participants/state.ts'
import type { DialogueState } from '../state.ts'

/**
 * expected: nobody has come yet, and there is still time · present: somebody is there (after the end: was there at the end) ·
 * left: somebody was there, nobody is any longer · missing: nobody came, and presentations have begun or the dialogue is over.
 */
export type AttendanceStatus = 'expected' | 'present' | 'left' | 'missing'

/** Whether the person is there now; once the dialogue has ended, whether the person was there when it did. */
export function isThere(state: DialogueState, personId: PersonId): boolean {
  const { endedAt } = state.timer
  const visits = state.attendance.visits[personId] ?? []
  if (endedAt !== null)
    return visits.some(({ from, to }) => from <= endedAt && (to === null || to >= endedAt))
  return isPresent(state.attendance, personId) && state.participants.people[personId]?.removed === false
}

/** Whether the person has been there at some time while the dialogue ran, or waits for it to start. */
export function hasTakenPart(state: DialogueState, personId: PersonId): boolean {
  const { startedAt, endedAt } = state.timer
  if (startedAt === null) return isThere(state, personId)
  const visits = state.attendance.visits[personId] ?? []
  return visits.some(
    ({ from, to }) => (to === null || to > startedAt) && (endedAt === null || from < endedAt),
  )
}

/** Whether attendance counts the person: not a display, and not somebody whose invitation was taken back before coming. */
export function isCounted(state: DialogueState, person: Participant): boolean {
  return (
    person.organisationId !== null &&
    person.role !== 'display' &&
    (!person.removed || hasTakenPart(state, person.id))
  )
}

/**
 * Whether those who have not come by now are missing. The first slot is the time to arrive in; so they are once a second
 * slot has been live, or the dialogue has ended.
 */
function arrivalIsOver({ timer }: DialogueState): boolean {
  const begun = Object.values(timer.runs).filter(({ stretches }) => stretches.length > 0)
  return timer.phase === 'ended' || begun.length > 1
}

/** What is said of an organisation with these people. */
export function statusOf(state: DialogueState, people: readonly Participant[]): AttendanceStatus {
  if (people.some(({ id }) => isThere(state, id))) return 'present'
  if (people.some(({ id }) => hasTakenPart(state, id))) return 'left'
  return arrivalIsOver(state) ? 'missing' : 'expected'
}
