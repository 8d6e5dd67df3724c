// Rows of the read models: dialogues as lists show them, and the seats in them.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { roleSchema } from '#shared/dialogue/role.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { StoredSeat, StoredSummary } from '../eventLog.ts'

const countSchema = z.int().min(0)

export const summaryRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  leadId: idSchema,
  leadName: z.string(),
  plannedStart: instantSchema,
  bookedMs: countSchema,
  phase: z.enum(['preparing', 'live', 'ended']),
  presenting: countSchema,
  areas: countSchema,
  followUps: countSchema,
}) satisfies z.ZodType<StoredSummary>

/** PostgreSQL has truth values; SQLite writes them as 0 and 1. */
const flagSchema = z.union([z.boolean(), z.int().transform((flag) => flag === 1)])

export const storedSeatRowSchema = z.object({
  dialogueId: idSchema,
  id: idSchema,
  organisationId: idSchema.nullable(),
  role: roleSchema,
  removed: flagSchema,
}) satisfies z.ZodType<StoredSeat>

export const idRowSchema = z.object({ id: idSchema })
