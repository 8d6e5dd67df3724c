// Organisations that stand in no catalogue: a municipality, say.
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organisationKindSchema, organisationSchema, partSchema } from '#shared/dialogue/organisation.ts'
import type { Organisation, OrganisationKind, Part } from '#shared/dialogue/organisation.ts'
import type { PickerProps } from './CataloguePicker.tsx'
import { ownId, ownOrganisations, partsFor } from './choosing.ts'
import { OwnOrganisationRow } from './OwnOrganisationRow.tsx'
import classes from './organisations.module.css'

const kinds: readonly OrganisationKind[] = ['municipality', 'other', 'region', 'national-actor']
const allParts: readonly Part[] = partSchema.options

export function OwnOrganisations({ organisations, leadId, format, changes }: PickerProps) {
  const { t } = useTranslation('setup')
  const heading = useId()
  const own = ownOrganisations(organisations)
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('sectionOwn')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('own.intro')}
      </Text>
      {own.length > 0 && (
        <ul className={classes.list}>
          {own.map((organisation) => (
            <OwnOrganisationRow
              key={organisation.id}
              organisation={organisation}
              leads={organisation.id === leadId}
              changes={changes}
            />
          ))}
        </ul>
      )}
      <AddOrganisation organisations={organisations} format={format} onAdd={changes.add} />
    </section>
  )
}

function AddOrganisation({
  organisations,
  format,
  onAdd,
}: Pick<PickerProps, 'organisations' | 'format'> & { readonly onAdd: (organisation: Organisation) => void }) {
  const { t } = useTranslation('setup')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OrganisationKind>('municipality')
  const [chosenPart, setPart] = useState<Part | null>(null)
  const [problem, setProblem] = useState<'organisationName' | 'organisationTaken' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const part = chosenPart ?? partsFor(kind, format)[0] ?? 'listens'

  const add = () => {
    const id = ownId(
      name,
      organisations.map((organisation) => organisation.id),
    )
    const read = organisationSchema.safeParse({ id, name, kind, part })
    const isTaken = organisations.some((organisation) => organisation.name === name.trim())
    setProblem(isTaken ? 'organisationTaken' : read.success ? null : 'organisationName')
    field.current?.focus()
    if (!read.success || isTaken) return
    onAdd(read.data)
    setName('')
  }
  return (
    <Stack gap="sm" mt="sm">
      <TextInput
        ref={field}
        label={t('own.name')}
        maxLength={120}
        value={name}
        error={problem !== null && t(`wrong.${problem}`)}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Enter here adds the organisation; it must not send the whole form.
          event.preventDefault()
          add()
        }}
      />
      <Group align="end" gap="sm">
        <NativeSelect
          label={t('own.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`own.kinds.${value}`) }))}
          onChange={({ currentTarget }) => setKind(organisationKindSchema.parse(currentTarget.value))}
        />
        <NativeSelect
          label={t('own.part')}
          value={part}
          data={allParts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={({ currentTarget }) => setPart(partSchema.parse(currentTarget.value))}
        />
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t('own.add')}
        </Button>
      </Group>
    </Stack>
  )
}
