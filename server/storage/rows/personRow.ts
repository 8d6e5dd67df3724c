// A row of the table of people: the account lies in it as three columns.
import { z } from 'zod'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { organisationKindSchema } from '#shared/dialogue/organisation.ts'
import { instantSchema } from '#shared/time/schema.ts'
import type { Person } from '../people.ts'

export const personRowSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    email: z.string().nullable(),
    emailSince: instantSchema.nullable(),
    language: z.enum(['sv', 'en']),
    createdAt: instantSchema,
    accountOrganisationId: idSchema.nullable(),
    accountOrganisationName: z.string().nullable(),
    accountOrganisationKind: organisationKindSchema.nullable(),
  })
  .transform(
    ({
      accountOrganisationId: id,
      accountOrganisationName: name,
      accountOrganisationKind: kind,
      ...person
    }) => ({
      ...person,
      account: id !== null && name !== null && kind !== null ? { organisation: { id, name, kind } } : null,
    }),
  ) satisfies z.ZodType<Person>

/** A row that names a person. */
export const personIdSchema = z.object({ id: idSchema })

/** The columns of a person's row that may change, with the id. */
export function changeableColumns({ id, name, email, emailSince, language, account }: Person) {
  return {
    id,
    name,
    email,
    emailSince,
    language,
    accountOrganisationId: account?.organisation.id ?? null,
    accountOrganisationName: account?.organisation.name ?? null,
    accountOrganisationKind: account?.organisation.kind ?? null,
  }
}
