// The fields of a person: name, organisation, role, and, if wanted, an e-mail address with the language of letters to it.
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { roleSchema, usualRole } from '#shared/dialogue/role.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { LanguageField } from './LanguageField.tsx'
import type { PersonField, PersonForm } from './personForm.ts'

interface Props {
  readonly form: PersonForm
  readonly wrong: readonly PersonField[]
  readonly organisations: readonly Organisation[]
  readonly onChange: (changes: Partial<PersonForm>) => void
}

const roles = roleSchema.exclude(['display']).options

export function PersonFields({ form, wrong, organisations, onChange }: Props) {
  const { t } = useTranslation('people')
  const { t: dialogue } = useTranslation('dialogue')
  const chooseOrganisation = (organisationId: string) => {
    const part = organisations.find(({ id }) => id === organisationId)?.part
    onChange({ organisationId, ...(part === undefined ? {} : { role: usualRole(part) }) })
  }
  return (
    <>
      <TextInput
        label={t('field.name')}
        required
        withAsterisk={false}
        maxLength={80}
        // The name is another person's: the browser must not offer the facilitator's own.
        autoComplete="off"
        value={form.name}
        error={wrong.includes('name') && t('wrong.name')}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <NativeSelect
        label={t('field.organisation')}
        required
        withAsterisk={false}
        value={form.organisationId}
        error={wrong.includes('organisationId') && t('wrong.organisationId')}
        data={[
          { value: '', label: t('field.chooseOrganisation') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => chooseOrganisation(currentTarget.value)}
      />
      <NativeSelect
        label={t('field.role')}
        value={form.role}
        data={roles.map((role) => ({ value: role, label: dialogue(`role.${role}`) }))}
        onChange={({ currentTarget }) => onChange({ role: roleSchema.parse(currentTarget.value) })}
      />
      <TextInput
        type="email"
        label={t('field.email')}
        description={t('field.emailHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={254}
        autoComplete="off"
        value={form.email}
        error={wrong.includes('email') && t('wrong.email')}
        onChange={({ currentTarget }) => onChange({ email: currentTarget.value })}
      />
      <LanguageField value={form.language} onChange={(language) => onChange({ language })} />
    </>
  )
}
