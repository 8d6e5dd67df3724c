// The follow-ups that have been agreed.
import type { FollowUpId } from '../identifiers.ts'
import type { FollowUp } from './followUp.ts'

export interface FollowUpsState {
  /** In the order they were recorded. */
  readonly followUps: Readonly<Record<FollowUpId, FollowUp>>
}

export const noFollowUps: FollowUpsState = { followUps: {} }
