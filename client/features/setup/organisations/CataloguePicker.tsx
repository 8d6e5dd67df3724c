// Picks organisations from a part of the catalogue: those offered at once, and the rest on request.
import { Button, Group, Text, Title } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '#shared/dialogue/format.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { partsFor } from './choosing.ts'
import type { Choice, OrganisationChanges } from './choosing.ts'
import { OrganisationRow } from './OrganisationRow.tsx'
import classes from './organisations.module.css'

export interface PickerProps {
  readonly organisations: readonly Organisation[]
  readonly leadId: string | null
  readonly format: Format
  readonly changes: OrganisationChanges
}

interface Props extends PickerProps {
  readonly title: string
  readonly choices: readonly Choice[]
}

export function CataloguePicker({ title, choices, organisations, leadId, format, changes }: Props) {
  const { t } = useTranslation('setup')
  const [showsAll, setShowsAll] = useState(false)
  const heading = useId()
  const chosenById = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const count = choices.filter(({ id }) => chosenById.has(id)).length
  const shown = choices.filter(({ id, core }) => showsAll || core || chosenById.has(id))
  const More = showsAll ? IconChevronUp : IconChevronDown
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} id={heading}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('chosen', { count })}
        </Text>
      </Group>
      <ul className={classes.grid}>
        {shown.map((choice) => (
          <OrganisationRow
            key={choice.id}
            choice={choice}
            chosen={chosenById.get(choice.id)}
            parts={partsFor(choice.kind, format)}
            leads={choice.id === leadId}
            changes={changes}
          />
        ))}
      </ul>
      {choices.some(({ core }) => !core) && (
        <Button
          variant="subtle"
          mt="xs"
          aria-expanded={showsAll}
          leftSection={<More size={18} aria-hidden />}
          onClick={() => setShowsAll(!showsAll)}
        >
          {t(showsAll ? 'fewerActors' : 'moreActors')}
        </Button>
      )}
    </section>
  )
}
