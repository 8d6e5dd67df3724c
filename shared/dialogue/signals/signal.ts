// A signal: with one press, a listener marks what a presentation means to the listener's organisation.
import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import type { OrganisationId, PersonId, SlotId } from '../identifiers.ts'

/** priority: this touches our priority · question: we have a question · continue: we want to continue this. */
export const signalKindSchema = z.enum(['priority', 'question', 'continue'])
export type SignalKind = z.infer<typeof signalKindSchema>

/** Where a question is: in the queue, being asked, or asked. Other signals stay `waiting`. */
export type WordStatus = 'waiting' | 'speaking' | 'spoken'

export interface Signal {
  readonly id: string
  readonly slotId: SlotId
  readonly kind: SignalKind
  readonly personId: PersonId
  /** The organisation on whose behalf it was raised. */
  readonly organisationId: OrganisationId
  /** Which national priority it touches; `null` for other kinds, and when none was named. */
  readonly priorityId: string | null
  readonly raisedAt: Instant
  readonly word: WordStatus
}
