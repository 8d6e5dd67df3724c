// Rows of the tables of sessions and of the seats granted to them.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { GrantedSeat, StoredSession } from '../sessions.ts'

/** A row that names the session it belongs to. */
export const sessionHashSchema = z.object({ sessionIdHash: z.string() })

export const sessionRowSchema = z.object({
  idHash: z.string(),
  createdAt: instantSchema,
  lastSeenAt: instantSchema,
  expiresAt: instantSchema,
  revokedAt: instantSchema.nullable(),
}) satisfies z.ZodType<StoredSession>

export const grantedSeatRowSchema = z.object({
  dialogueId: idSchema.nullable(),
  personId: idSchema,
  linkId: z.string().nullable(),
  grantedAt: instantSchema,
}) satisfies z.ZodType<GrantedSeat>
