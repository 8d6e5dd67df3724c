// What the commands about follow-ups lead to, or why they are refused.
import { ok } from '../../lib/result.ts'
import { reject } from '../rejection.ts'
import type { Decision, Rejection } from '../rejection.ts'
import { changedSince, realChanges } from '../revision.ts'
import type { FollowUpCommand } from './commands.ts'
import type { FollowUpEvent } from './events.ts'
import type { FollowUpFields } from './followUp.ts'
import type { FollowUpsState } from './state.ts'

/** The most follow-ups one dialogue may hold, and the most comments one of them may have. */
const mostFollowUps = 500
const mostComments = 200

/** What these rules look at. */
export interface FollowUpsSituation {
  readonly followUps: FollowUpsState
  /** The present day in the dialogue's time zone, as ISO 8601. */
  readonly today: string
  readonly hasOrganisation: (organisationId: string) => boolean
  readonly hasPerson: (personId: string) => boolean
  readonly hasArea: (areaId: string) => boolean
  readonly hasSlot: (slotId: string) => boolean
  readonly newId: () => string
}

/** Decides one command about follow-ups. Who may give it is checked before. */
export function decideFollowUps(
  situation: FollowUpsSituation,
  command: FollowUpCommand,
): Decision<FollowUpEvent> {
  switch (command.type) {
    case 'followUp.record': {
      if (Object.keys(situation.followUps.followUps).length >= mostFollowUps) {
        return reject('limit-reached', 'The dialogue has no room for more follow-ups')
      }
      if (command.slotId !== null && !situation.hasSlot(command.slotId)) {
        return reject('not-found', 'No such slot in the agenda')
      }
      const wrong = whatIsWrong(situation, command.fields)
      if (wrong !== null) return reject(wrong.code, wrong.message)
      const { followUpId = situation.newId(), slotId, fields } = command
      if (situation.followUps.followUps[followUpId] !== undefined) {
        return reject('already-so', 'A follow-up of that id is there')
      }
      return ok([{ type: 'followUp.recorded', followUpId, slotId, fields }])
    }
    case 'followUp.change': {
      const followUp = situation.followUps.followUps[command.followUpId]
      if (followUp === undefined) return reject('not-found', 'No such follow-up')
      const changes = realChanges<FollowUpFields>(followUp, command.changes)
      if (Object.keys(changes).length === 0) return reject('already-so', 'Nothing to change')
      const wrong = whatIsWrong(situation, changes)
      if (wrong !== null) return reject(wrong.code, wrong.message)
      const taken = changedSince(followUp, command.baseRevision, Object.keys(changes))
      if (taken.length > 0) {
        return reject('changed-meanwhile', `Somebody else has changed: ${taken.join(', ')}`)
      }
      return ok([{ type: 'followUp.changed', followUpId: followUp.id, changes }])
    }
    case 'followUp.comment': {
      const followUp = situation.followUps.followUps[command.followUpId]
      if (followUp === undefined) return reject('not-found', 'No such follow-up')
      if (followUp.comments.length >= mostComments) {
        return reject('limit-reached', 'The follow-up has no room for more comments')
      }
      const { followUpId, text } = command
      return ok([{ type: 'followUp.commented', followUpId, commentId: situation.newId(), text }])
    }
  }
}

function whatIsWrong(situation: FollowUpsSituation, fields: Partial<FollowUpFields>): Rejection | null {
  if (fields.ownerOrganisationId !== undefined && !situation.hasOrganisation(fields.ownerOrganisationId)) {
    return { code: 'not-taking-part', message: 'The owner must take part in the dialogue' }
  }
  if (fields.ownerPersonId != null && !situation.hasPerson(fields.ownerPersonId)) {
    return { code: 'not-taking-part', message: 'The contact person must be invited to the dialogue' }
  }
  if (fields.areaId != null && !situation.hasArea(fields.areaId)) {
    return { code: 'not-found', message: 'No such area in the dialogue' }
  }
  if (fields.dueDate != null && fields.dueDate < situation.today) {
    return { code: 'date-passed', message: 'The due date has passed already' }
  }
  return null
}
