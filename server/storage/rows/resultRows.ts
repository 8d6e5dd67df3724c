// Rows of the read model of results: what a follow-up, an area and a round are stored as.
import { z } from 'zod'
import { areaSchema } from '#shared/dialogue/areas/area.ts'
import { followUpSchema } from '#shared/dialogue/followUps/followUp.ts'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { outcomeFieldsSchema } from '#shared/dialogue/outcomes/outcome.ts'
import type { AreaOutcome } from '#shared/dialogue/outcomes/sides.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Status } from '#shared/dialogue/status.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { FollowUpsFound, FoundRound, OfDialogue, StoredArea, StoredFollowUp } from '../results.ts'

const namedSchema = z.object({ id: idSchema, name: z.string() })
const sides = { regions: z.array(namedSchema), actors: z.array(namedSchema) }

/** The JSON beside a follow-up's columns. */
export const storedFollowUpSchema = followUpSchema
  .pick({
    what: true,
    ownerPersonId: true,
    dueDate: true,
    status: true,
    recordedBy: true,
    recordedAt: true,
    revision: true,
  })
  .extend({
    ...sides,
    followUpId: idSchema,
    owner: namedSchema,
    area: areaSchema.pick({ id: true, subject: true }).nullable(),
    comments: z.int().min(0),
    updatedAt: instantSchema,
  }) satisfies z.ZodType<StoredFollowUp>

const reportSchema = outcomeFieldsSchema.extend({
  id: idSchema,
  areaId: idSchema,
  organisationId: idSchema,
  reportedAt: instantSchema,
  reportedBy: idSchema.nullable(),
})

const outcomeSchema = z.object({
  sides: z.array(z.object({ organisationId: idSchema, report: reportSchema.nullable() })),
  agreement: z.enum(['agreed', 'differing', 'none']),
  complete: z.boolean(),
}) satisfies z.ZodType<AreaOutcome>

/** The JSON beside an area's columns. */
export const storedAreaSchema = areaSchema
  .pick({ subject: true, nextStep: true, nextStepNote: true, status: true, recordedAt: true })
  .extend({ ...sides, areaId: idSchema, outcome: outcomeSchema }) satisfies z.ZodType<StoredArea>

/** The columns that tell of the dialogue a row belongs to. */
export const ofDialogueSchema = z.object({
  dialogueId: idSchema,
  dialogueTitle: z.string(),
  dialogueStart: instantSchema,
  seriesId: idSchema.nullable(),
}) satisfies z.ZodType<OfDialogue>

export const dialogueIdRowSchema = z.object({ dialogueId: idSchema })

/** A dialogue that is in a series, and in which. */
export const inSeriesRowSchema = dialogueIdRowSchema.extend({ seriesId: idSchema })

export const roundRowSchema = ofDialogueSchema.extend({
  id: idSchema,
  opensOn: z.string(),
  dueOn: z.string(),
}) satisfies z.ZodType<FoundRound>

/** How many of a status, and how many of them are overdue. */
export const statusCountSchema = z.object({
  status: statusSchema,
  count: z.int(),
  overdue: z.int(),
})

/** The counts of a search. A status that nothing has is in no row. */
export function countsOf(
  rows: readonly z.output<typeof statusCountSchema>[],
): Pick<FollowUpsFound, 'byStatus' | 'overdue'> {
  const byStatus: Record<Status, number> = { open: 0, 'in-progress': 0, done: 0, dropped: 0 }
  for (const { status, count } of rows) byStatus[status] = count
  return { byStatus, overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) }
}

/** An organisation that something concerns, and on which side. */
export const concernedRowSchema = namedSchema.extend({ side: z.enum(['region', 'actor']) })
export const namedRowSchema = namedSchema
