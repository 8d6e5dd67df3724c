// The fields of the filter that choose among what there is: regions, actors, owners, series, dialogues, and days.
import { MultiSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/useApi.ts'
import { daySchema } from '#shared/dialogue/text.ts'
import { MOST_VALUES } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpChoices, NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './followUps.module.css'

interface Props {
  readonly filter: FollowUpFilter
  readonly onChange: (changes: Partial<FollowUpFilter>) => void
}

export function ChoiceFilters({ filter, onChange }: Props) {
  const { t } = useTranslation(['followUps', 'ui'])
  const { loaded } = useApi<FollowUpChoices>('/api/follow-ups/choices')
  if (loaded.status === 'failed') {
    return (
      <p role="alert" className={classes.problem}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </p>
    )
  }
  const choices = loaded.status === 'there' ? loaded.value : nothing
  const fields = {
    regions: named(choices.regions),
    actors: named(choices.actors),
    owners: named(choices.owners),
    series: choices.series.map(({ id, title, theme }) => ({
      value: id,
      label: theme === title ? theme : `${theme} (${title})`,
    })),
    dialogues: choices.dialogues.map(({ id, title, start }) => ({
      value: id,
      label: `${title} (${dayOf(start)})`,
    })),
  }
  return (
    <div className={classes.choices}>
      {(['regions', 'actors', 'owners', 'series', 'dialogues'] as const).map((field) => (
        <MultiSelect
          key={field}
          label={t(`field.${field}`)}
          placeholder={filter[field].length === 0 ? t('any') : undefined}
          data={fields[field]}
          value={[...filter[field]]}
          maxValues={MOST_VALUES}
          nothingFoundMessage={t('nobodyFound')}
          searchable
          clearable
          onChange={(values) => onChange({ [field]: values })}
        />
      ))}
      {(['dueFrom', 'dueTo'] as const).map((field) => (
        <TextInput
          key={field}
          type="date"
          label={t(`field.${field}`)}
          value={filter[field] ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const day = daySchema.safeParse(value)
            // A day that is half written asks for nothing yet.
            if (day.success || value === '') onChange({ [field]: day.success ? day.data : null })
          }}
        />
      ))}
    </div>
  )
}

const nothing: FollowUpChoices = { regions: [], actors: [], owners: [], series: [], dialogues: [] }

const named = (organisations: readonly NamedOrganisation[]) =>
  organisations.map(({ id, name }) => ({ value: id, label: name }))
