// A follow-up: an agreed action with an owner organisation and a due date.
import { z } from 'zod'
import { instantSchema } from '../../time/schema.ts'
import { idSchema } from '../identifiers.ts'
import { recordedSchema } from '../recorded.ts'
import { statusSchema } from '../status.ts'
import { daySchema, textSchema } from '../text.ts'

/** The fields that people fill in and may change. */
export const followUpFieldsSchema = z.object({
  what: textSchema(500),
  ownerOrganisationId: idSchema,
  /** The contact person at the owner; an organisation owns, so it may be `null`. */
  ownerPersonId: idSchema.nullable(),
  /** The day it should be done, as ISO 8601; `null` when none was agreed. */
  dueDate: daySchema.nullable(),
  areaId: idSchema.nullable(),
  status: statusSchema,
})
export type FollowUpFields = z.infer<typeof followUpFieldsSchema>

/** What somebody adds to a follow-up in passing. */
export const commentTextSchema = textSchema(1000)

/** A comment: who, when, and what. */
const commentSchema = z.object({
  id: idSchema,
  at: instantSchema,
  by: idSchema.nullable(),
  text: commentTextSchema,
})
export type Comment = z.infer<typeof commentSchema>

export const followUpSchema = followUpFieldsSchema.extend({
  ...recordedSchema.shape,
  comments: z.array(commentSchema),
})
export type FollowUp = z.infer<typeof followUpSchema>
