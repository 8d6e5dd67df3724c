// The fields of the filter that choose among what there is: regions, actors, owners, series, dialogues, and days.
import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { isDay } from '#client/ui/when/read.ts'
import { MOST_VALUES } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpFilter } from '#shared/protocol/followUpFilter.ts'
import type { FollowUpChoices, NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './filter.module.css'

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
        <DayFilter
          key={field}
          label={t(`field.${field}`)}
          day={filter[field]}
          onChange={(day) => onChange({ [field]: day })}
        />
      ))}
    </div>
  )
}

interface DayFilterProps {
  readonly label: string
  readonly day: string | null
  readonly onChange: (day: string | null) => void
}

/** What is written there and is no day, or not yet, asks for nothing. */
function DayFilter({ label, day, onChange }: DayFilterProps) {
  const [unread, setUnread] = useState<{ readonly text: string; readonly beside: string | null } | null>(null)
  return (
    <DateField
      label={label}
      value={unread?.beside === day ? unread.text : (day ?? '')}
      onChange={(written) => {
        const isRead = written === '' || isDay(written)
        setUnread(isRead ? null : { text: written, beside: day })
        if (isRead) onChange(written === '' ? null : written)
      }}
    />
  )
}

const nothing: FollowUpChoices = { regions: [], actors: [], owners: [], series: [], dialogues: [] }

const named = (organisations: readonly NamedOrganisation[]) =>
  organisations.map(({ id, name }) => ({ value: id, label: name }))
