// What a dialogue is about and when it is: its details.
import { z } from 'zod'
import { minutes } from '../../time/instant.ts'
import { durationSchema, instantSchema } from '../../time/schema.ts'
import { idSchema } from '../identifiers.ts'
import { lineSchema, webAddressSchema } from '../text.ts'

/** What a national actor seeks cooperation on in this dialogue. */
export const prioritySchema = z.object({
  id: idSchema,
  text: lineSchema(200),
  /** Whose priority it is; `null` when it is shared. */
  actorId: idSchema.nullable(),
})
export type Priority = z.infer<typeof prioritySchema>

export const formatIdSchema = z.enum(['snabbdialog', 'kommundialog'])

/** When the clock says that time is running out: `soonMs` comes before `lastMs`. */
const warningsSchema = z
  .object({ soonMs: durationSchema(1000, minutes(30)), lastMs: durationSchema(1000, minutes(30)) })
  .refine(({ soonMs, lastMs }) => soonMs > lastMs, 'The first warning must come before the last')

export const detailsSchema = z.object({
  title: lineSchema(200),
  /** The actor that leads and coordinates. */
  leadId: idSchema,
  plannedStart: instantSchema,
  /** The time booked in everybody's calendar; the agenda is meant to fit into it. */
  bookedMs: durationSchema(minutes(15), minutes(600)),
  priorities: z.array(prioritySchema).max(30),
  /** Where the video call is; `null` when it is announced otherwise. */
  videoUrl: webAddressSchema.nullable(),
  formatId: formatIdSchema,
  /** The series that the dialogue is part of; left out for a dialogue on its own. */
  seriesId: idSchema.optional(),
  /** Whether what is still open from earlier dialogues of the series is left out of the agenda material; it is not, unless this says so. */
  leavesOutEarlier: z.boolean().optional(),
  /** Time left at which the clock changes, when the facilitator has chosen other moments than the format's. */
  warnings: warningsSchema.optional(),
})
export type Details = z.infer<typeof detailsSchema>
