// Inviting people, over HTTP: names and links never pass through the dialogue's log.
import { z } from 'zod'
import { idSchema } from '../../dialogue/identifiers.ts'
import { roleSchema } from '../../dialogue/role.ts'
import type { Role } from '../../dialogue/role.ts'
import { languages } from '../../lib/language.ts'
import type { Language } from '../../lib/language.ts'
import { personNameSchema } from '../directory.ts'
import type { Instant } from '../../time/instant.ts'

const emailSchema = z.email().max(254).nullable()

/** Inviting somebody: `POST /api/dialogues/:id/people`. A display has no organisation; everybody else has one. */
export const invitationSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema.default(null),
    /** What letters to the person are written in, until the person chooses. */
    language: z.enum(languages).default('sv'),
    organisationId: idSchema.nullable(),
    role: roleSchema,
  })
  .refine(({ role, organisationId }) => (role === 'display') === (organisationId === null), {
    message: 'A display has no organisation; everybody else has one',
    path: ['organisationId'],
  })
export type Invitation = z.infer<typeof invitationSchema>
export type InvitationInput = z.input<typeof invitationSchema>

/** Inviting those who took part in another dialogue: `POST /api/dialogues/:id/people/again`. */
export const inviteAgainSchema = z.object({
  /** The id of a dialogue in which the asker may manage people too. */
  from: idSchema,
})
export type InviteAgain = z.infer<typeof inviteAgainSchema>

/** How many were invited; those who were here already are not among them. */
export interface InvitedAgain {
  readonly invited: number
}

/** Changing what is known of somebody: `PATCH /api/dialogues/:id/people/:personId`. */
export const personChangeSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    language: z.enum(languages),
    organisationId: idSchema.nullable(),
    role: roleSchema,
  })
  .partial()
export type PersonChange = z.infer<typeof personChangeSchema>

/** Somebody invited, as the facilitator sees it: `GET /api/dialogues/:id/people`. */
export interface InvitedPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: Language
  readonly organisationId: string | null
  readonly role: Role
  /** The personal link that works now; `null` when it is revoked, or when the person came in another way. */
  readonly link: { readonly url: string; readonly createdAt: Instant; readonly usedAt: Instant | null } | null
}

/** The link that leads to the lobby: `GET` and `POST /api/dialogues/:id/room-link`. */
export interface RoomLink {
  readonly url: string | null
}
