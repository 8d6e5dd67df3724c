// How the follow-ups follow from what has happened.
import type { Instant } from '../../time/instant.ts'
import type { PersonId } from '../identifiers.ts'
import { revise } from '../revision.ts'
import type { FollowUpEvent } from './events.ts'
import type { FollowUp, FollowUpFields } from './followUp.ts'
import type { FollowUpsState } from './state.ts'

/** The follow-ups after `event`, which `by` made happen at `at`. Pure. */
export function evolveFollowUps(
  state: FollowUpsState,
  event: FollowUpEvent,
  at: Instant,
  by: PersonId | null,
): FollowUpsState {
  switch (event.type) {
    case 'followUp.recorded':
      return withFollowUp(state, {
        ...event.fields,
        id: event.followUpId,
        slotId: event.slotId,
        recordedAt: at,
        recordedBy: by,
        revision: 1,
        history: [],
        comments: [],
      })
    case 'followUp.changed': {
      const followUp = state.followUps[event.followUpId]
      return followUp === undefined
        ? state
        : withFollowUp(state, {
            ...followUp,
            ...revise<FollowUpFields>(followUp, followUp, event.changes, at, by),
          })
    }
    case 'followUp.commented': {
      const followUp = state.followUps[event.followUpId]
      if (followUp === undefined) return state
      const comment = { id: event.commentId, at, by, text: event.text }
      return withFollowUp(state, { ...followUp, comments: [...followUp.comments, comment] })
    }
  }
}

function withFollowUp(state: FollowUpsState, followUp: FollowUp): FollowUpsState {
  return { followUps: { ...state.followUps, [followUp.id]: followUp } }
}
