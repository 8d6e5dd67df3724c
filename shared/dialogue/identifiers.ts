// Identifiers: what an id looks like on the wire, and the aliases that say which thing it names.
import { z } from 'zod'

/**
 * Any id of ours: 1–64 letters, digits, hyphens or underscores. Catalogue ids (`vinnova`) have the same form. State keeps things by
 * their ids in plain objects, so what every object has (`constructor`, say) names nothing.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((id) => !(id in {}), 'names a part of every object')

export type DialogueId = string
export type OrganisationId = string
export type PersonId = string
export type SlotId = string
export type AreaId = string
export type FollowUpId = string
