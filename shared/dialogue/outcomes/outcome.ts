// Outcome reports: what an actor says that an area for continued dialogue has led to. Each side reports for itself.
import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { idSchema } from '../identifiers.ts'
import type { AreaId, OrganisationId, PersonId } from '../identifiers.ts'
import { daySchema, textSchema, webAddressSchema } from '../text.ts'

/** What an area can have led to. */
export const outcomeKindSchema = z.enum([
  'nothing',
  'contact',
  'project',
  'application',
  'funding',
  'demonstrator',
  'eu-partnership',
  'other',
])
export type OutcomeKind = z.infer<typeof outcomeKindSchema>

/** What is reported. Several things may have come of one area, but "nothing" stands alone. */
export const outcomeFieldsSchema = z.object({
  kinds: z
    .array(outcomeKindSchema)
    .min(1)
    .max(outcomeKindSchema.options.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'A kind is named twice')
    .refine((kinds) => kinds.length === 1 || !kinds.includes('nothing'), 'Nothing cannot go with something'),
  text: textSchema(2000).nullable(),
  link: webAddressSchema.nullable(),
  /** The day on which it came about; `null` when nothing did, or no day can be named. */
  day: daySchema.nullable(),
})
type OutcomeFields = z.infer<typeof outcomeFieldsSchema>

/** One side's report on one area. A later report by the same organisation takes its place; earlier ones are kept. */
export interface OutcomeReport extends OutcomeFields {
  readonly id: string
  readonly areaId: AreaId
  readonly organisationId: OrganisationId
  readonly reportedAt: Instant
  readonly reportedBy: PersonId | null
}

/** The organisations that an area names: those who report on it. */
export interface NamedOrganisations {
  readonly regionIds: readonly OrganisationId[]
  readonly actorIds: readonly OrganisationId[]
}

export const outcomeCommandSchemas = [
  z.object({
    type: z.literal('outcome.report'),
    areaId: idSchema,
    /** On whose behalf; the sender's own organisation, unless the facilitator writes down what another said. */
    organisationId: idSchema,
    fields: outcomeFieldsSchema,
  }),
  /** Asks all sides of all areas for a report from `opensOn` on. */
  z.object({ type: z.literal('reportRound.open'), opensOn: daySchema, dueOn: daySchema }),
  z.object({ type: z.literal('reportRound.cancel'), roundId: idSchema }),
] as const
export type OutcomeCommand = z.infer<(typeof outcomeCommandSchemas)[number]>

export const outcomeEventSchemas = [
  z.object({
    type: z.literal('outcome.reported'),
    outcomeId: idSchema,
    areaId: idSchema,
    organisationId: idSchema,
    fields: outcomeFieldsSchema,
  }),
  z.object({
    type: z.literal('reportRound.opened'),
    roundId: idSchema,
    opensOn: daySchema,
    dueOn: daySchema,
  }),
  z.object({ type: z.literal('reportRound.cancelled'), roundId: idSchema }),
] as const
export type OutcomeEvent = z.infer<(typeof outcomeEventSchemas)[number]>
