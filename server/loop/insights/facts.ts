// What insights are computed from: dialogues that have been held, with their areas and follow-ups.
import type { FoundArea, FoundFollowUp, FoundHeld } from '#server/storage/results.ts'

/** What of a follow-up counts. */
export type FollowUpFact = Pick<FoundFollowUp, 'dialogueId' | 'status' | 'dueDate' | 'area' | 'regions'>

/** Everything that is counted. */
export interface Facts {
  /** The earliest first. */
  readonly held: readonly FoundHeld[]
  /** Of those dialogues, and no others. */
  readonly areas: readonly FoundArea[]
  readonly followUps: readonly FollowUpFact[]
  /** ISO 8601; what is due before it is overdue. */
  readonly today: string
}
