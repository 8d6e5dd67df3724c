// How who takes part follows from what has happened.
import { omitKey } from '../../lib/record.ts'
import type { ParticipantsEvent } from './events.ts'
import type { Participant, ParticipantsState } from './state.ts'

/** The participants after `event`. Pure; assumes that the event was decided on this state. */
export function evolveParticipants(state: ParticipantsState, event: ParticipantsEvent): ParticipantsState {
  switch (event.type) {
    case 'organisation.added':
    case 'organisation.changed':
      return {
        ...state,
        organisations: { ...state.organisations, [event.organisation.id]: event.organisation },
      }
    case 'organisation.removed':
      return { ...state, organisations: omitKey(state.organisations, event.organisationId) }
    case 'person.invited':
    case 'person.changed':
      return withPerson(state, {
        id: event.personId,
        organisationId: event.organisationId,
        role: event.role,
        removed: false,
      })
    case 'person.removed': {
      const person = state.people[event.personId]
      return person === undefined ? state : withPerson(state, { ...person, removed: true })
    }
  }
}

function withPerson(state: ParticipantsState, person: Participant): ParticipantsState {
  return { ...state, people: { ...state.people, [person.id]: person } }
}
