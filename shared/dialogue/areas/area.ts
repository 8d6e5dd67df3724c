// An area for continued dialogue: region(s) × national actor(s) × subject, with a proposed next step.
import { z } from 'zod'
import { idSchema } from '../identifiers.ts'
import { recordedSchema } from '../recorded.ts'
import { statusSchema } from '../status.ts'
import { lineSchema, textSchema } from '../text.ts'

/** What is proposed as the next step. */
export const nextStepSchema = z.enum([
  'system-demonstrator',
  'eu-partnership',
  'joint-call',
  'bilateral-meeting',
  'knowledge-exchange',
  'other',
])
export type NextStep = z.infer<typeof nextStepSchema>

/** The fields that people fill in and may change. */
export const areaFieldsSchema = z.object({
  subject: lineSchema(300),
  /** Who presented or listens: regions, or whatever presents in this format. */
  regionIds: z.array(idSchema).max(40),
  actorIds: z.array(idSchema).max(40),
  nextStep: nextStepSchema,
  /** What the next step is in more words; `null` when the kind says enough. */
  nextStepNote: textSchema(1000).nullable(),
  status: statusSchema,
})
export type AreaFields = z.infer<typeof areaFieldsSchema>

export const areaSchema = areaFieldsSchema.extend(recordedSchema.shape)
export type Area = z.infer<typeof areaSchema>
