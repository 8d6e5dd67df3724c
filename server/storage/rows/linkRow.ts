// A row of the table of links.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { Link } from '../links.ts'

export const linkRowSchema = z.object({
  id: z.string(),
  tokenHash: z.string(),
  kind: z.enum(['setup', 'personal', 'room']),
  dialogueId: idSchema.nullable(),
  personId: idSchema.nullable(),
  createdAt: instantSchema,
  usedAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
}) satisfies z.ZodType<Link>

/** What of a link says whether it still gives seats. */
export const linkEndSchema = linkRowSchema.pick({ revokedAt: true })
