// Rows of the tables of series, the pulse, mail and feeds.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { languages } from '#shared/lib/language.ts'
import { mailKindSchema } from '#shared/protocol/http/mail.ts'
import { pulseAnswerSchema } from '#shared/protocol/http/pulse.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { StoredFeed } from '../feeds.ts'
import type { StoredMail } from '../outbox.ts'
import type { GroupedAnswer, LatestGroup } from '../pulse.ts'
import type { StoredSeries } from '../series.ts'

export const seriesRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  theme: z.string(),
  createdAt: instantSchema,
  createdBy: idSchema,
}) satisfies z.ZodType<StoredSeries>

export const pulseRowSchema = pulseAnswerSchema.extend({ dialogueId: idSchema, group: z.int().min(0) })

export const latestGroupRowSchema = z.object({
  group: z.int(),
  size: z.int(),
}) satisfies z.ZodType<LatestGroup>

export const mailRowSchema = z.object({
  key: z.string(),
  kind: mailKindSchema,
  dialogueId: idSchema,
  personId: idSchema,
  aboutId: idSchema.nullable(),
  createdAt: instantSchema,
  attempts: z.int(),
  notBefore: instantSchema,
  end: z.enum(['sent', 'refused', 'dropped']).nullable(),
  endedAt: instantSchema.nullable(),
}) satisfies z.ZodType<StoredMail>

export const keyRowSchema = mailRowSchema.pick({ key: true })

export const mailStopRowSchema = z.object({ addressHash: z.string() })

export const feedRowSchema = z.object({
  id: idSchema,
  tokenHash: z.string(),
  organisationId: idSchema,
  personId: idSchema,
  language: z.enum(languages),
  createdAt: instantSchema,
}) satisfies z.ZodType<StoredFeed>

/** The answers of each dialogue, without the dialogue's id in each. */
export function answersByDialogue(
  rows: readonly z.output<typeof pulseRowSchema>[],
): ReadonlyMap<string, readonly GroupedAnswer[]> {
  const found = new Map<string, GroupedAnswer[]>()
  for (const { dialogueId, ...answer } of rows) {
    found.set(dialogueId, [...(found.get(dialogueId) ?? []), answer])
  }
  return found
}
