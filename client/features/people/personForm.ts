// A person as a form holds one, and the way to an invitation.
import { err, ok } from '#shared/lib/result.ts'
import type { Language } from '#shared/lib/language.ts'
import type { Result } from '#shared/lib/result.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { invitationSchema } from '#shared/protocol/http/people.ts'
import type { Invitation, InvitedPerson } from '#shared/protocol/http/people.ts'

/** What has been typed; an empty string stands for nothing. */
export interface PersonForm {
  readonly name: string
  readonly organisationId: string
  readonly role: Role
  readonly email: string
  /** Of letters. */
  readonly language: Language
}
export type PersonField = keyof PersonForm

export const emptyPerson: PersonForm = {
  name: '',
  organisationId: '',
  role: 'listener',
  email: '',
  language: 'sv',
}

/** The form that shows this person. */
export function formOf({ name, organisationId, role, email, language }: InvitedPerson): PersonForm {
  return { name, organisationId: organisationId ?? '', role, email: email ?? '', language }
}

/** The invitation that the form describes, or the fields that are not filled in as they must be. */
export function readPerson(form: PersonForm): Result<Invitation, readonly PersonField[]> {
  const { name, organisationId, role, email, language } = form
  const read = invitationSchema.safeParse({
    name,
    organisationId: organisationId === '' ? null : organisationId,
    role,
    email: email.trim() === '' ? null : email.trim(),
    language,
  })
  if (read.success && organisationId !== '') return ok(read.data)
  const issues = read.success ? [] : read.error.issues
  const fields: readonly PersonField[] = ['name', 'organisationId', 'role', 'email']
  const named = fields.filter((field) => issues.some(({ path }) => path[0] === field))
  // The organisation is not looked at by the schema's own rule while another field is wrong.
  return err(organisationId === '' ? [...new Set<PersonField>([...named, 'organisationId'])] : named)
}
