// An organisation in a dialogue, and the part it plays there.
import { z } from 'zod'
import { idSchema } from './identifiers.ts'
import { organisationKinds } from './organisationKinds.ts'
import { lineSchema } from './text.ts'

/** What an organisation is, whatever it does in this dialogue. */
export const organisationKindSchema = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof organisationKindSchema>

/** What an organisation does in this dialogue: presents, listens, or sits in the panel. */
export const partSchema = z.enum(['presents', 'listens', 'panel'])
export type Part = z.infer<typeof partSchema>

/** An organisation that takes part in a dialogue. */
export const organisationSchema = z.object({
  id: idSchema,
  name: lineSchema(120),
  kind: organisationKindSchema,
  part: partSchema,
})
export type Organisation = z.infer<typeof organisationSchema>
