// The room link and its lobby, over HTTP.
import { z } from 'zod'
import { idSchema } from '../../dialogue/identifiers.ts'
import { roleSchema } from '../../dialogue/role.ts'
import type { Organisation } from '../../dialogue/organisation.ts'
import { personNameSchema } from '../directory.ts'
import type { Instant } from '../../time/instant.ts'

/** What a room link shows to whoever opens it: `GET /api/room/:token`. */
export interface RoomView {
  readonly dialogueId: string
  readonly title: string
  readonly plannedStart: Instant
  readonly organisations: readonly Organisation[]
}

/** Asking to be let in: `POST /api/room/:token/knocks`. */
export const knockSchema = z.object({ name: personNameSchema, organisationId: idSchema })
export type Knock = z.infer<typeof knockSchema>

/** Somebody who waits in the lobby. */
export interface LobbyEntry {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly since: Instant
}

/** How it goes for somebody who waits: `GET /api/lobby/:entryId`, by the session that knocked. */
export type LobbyStatus =
  | { readonly status: 'waiting' }
  | { readonly status: 'declined' }
  | { readonly status: 'admitted'; readonly dialogueId: string; readonly personId: string }

/** The facilitator's answer: `POST /api/dialogues/:id/lobby/:entryId`. */
export const lobbyAnswerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('admit'), role: roleSchema.exclude(['display']) }),
  z.object({ answer: z.literal('decline') }),
])
export type LobbyAnswer = z.infer<typeof lobbyAnswerSchema>
