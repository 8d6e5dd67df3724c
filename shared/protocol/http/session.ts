// Sessions over HTTP: who this browser is.
import { z } from 'zod'
import { organisationSchema } from '../../dialogue/organisation.ts'
import type { Organisation } from '../../dialogue/organisation.ts'
import type { Role } from '../../dialogue/role.ts'
import { personNameSchema } from '../directory.ts'
import type { Phase } from '../../dialogue/timer/state.ts'
import { languages } from '../../lib/language.ts'
import type { Instant } from '../../time/instant.ts'

/** The first facilitator introduces herself: `POST /api/setup`. The one-time link is used up by it. */
export const setUpSchema = z.object({
  token: z.string().min(1).max(200),
  name: personNameSchema,
  organisation: organisationSchema.pick({ id: true, name: true, kind: true }),
})
export type SetUp = z.infer<typeof setUpSchema>

/** One seat of this browser in a dialogue. */
export interface SessionSeat {
  readonly dialogueId: string
  readonly personId: string
  readonly name: string
  readonly organisationId: string | null
  readonly role: Role
}

/** Who this browser is: `GET /api/session`. */
export interface SessionView {
  /** The facilitator's account, which may create dialogues; `null` for guests. */
  readonly account: {
    readonly personId: string
    readonly name: string
    readonly organisation: Readonly<Pick<Organisation, 'id' | 'name' | 'kind'>>
  } | null
  /** The latest first. */
  readonly seats: readonly SessionSeat[]
}

/** The language that letters to everybody in the session are written in from now on: `PATCH /api/session`. */
export const sessionChangeSchema = z.object({ language: z.enum(languages) })
export type SessionChange = z.infer<typeof sessionChangeSchema>

/** A dialogue in a list: `GET /api/dialogues`, those in which this browser has a seat, the next to come first. */
export interface DialogueSummary {
  readonly id: string
  readonly title: string
  readonly leadId: string
  readonly leadName: string
  readonly plannedStart: Instant
  readonly bookedMs: number
  readonly phase: Phase
  readonly role: Role
  readonly presenting: number
  readonly areas: number
  readonly followUps: number
}

/** The answer to `POST /api/dialogues`. */
export interface CreatedDialogue {
  readonly dialogueId: string
}
