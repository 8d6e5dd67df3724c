// Chooses which areas and follow-ups are shown.
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { statusSchema } from '#shared/dialogue/status.ts'
import type { Filter } from './filter.ts'

interface Props {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

export function ResultsFilter({ filter, onChange }: Props) {
  const { t } = useTranslation(['results', 'dialogue'])
  const { organisationId } = useSeat()
  const organisation = useDialogue(({ participants }) =>
    organisationId === null ? undefined : participants.organisations[organisationId],
  )
  return (
    <Group gap="md" role="group" aria-label={t('filter')}>
      <NativeSelect
        size="sm"
        aria-label={t('status')}
        data={[
          { value: '', label: t('anyStatus') },
          ...statusSchema.options.map((value) => ({ value, label: t(`dialogue:status.${value}`) })),
        ]}
        value={filter.status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, status: value === '' ? null : statusSchema.parse(value) })
        }
      />
      {organisation !== undefined && (
        <Checkbox
          label={t('onlyOwn', { organisation: organisation.name })}
          checked={filter.organisationId !== null}
          onChange={({ currentTarget }) =>
            onChange({ ...filter, organisationId: currentTarget.checked ? organisation.id : null })
          }
        />
      )}
    </Group>
  )
}
