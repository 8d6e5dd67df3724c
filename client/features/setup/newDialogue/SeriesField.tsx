// The series that a new dialogue will be part of, chosen among those that the facilitator leads on.
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A series to choose. */
export interface SeriesChoice {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly choices: readonly SeriesChoice[]
  readonly seriesId: string | null
  readonly onChange: (seriesId: string | null) => void
}

/** Nothing until there is a series to choose; a dialogue needs none. */
export function SeriesField({ choices, seriesId, onChange }: Props) {
  const { t } = useTranslation('setup')
  if (choices.length === 0) return null
  return (
    <NativeSelect
      label={t('field.series')}
      description={t('field.seriesHint')}
      value={choices.find(({ id }) => id === seriesId)?.id ?? ''}
      data={[
        { value: '', label: t('field.noSeries') },
        ...choices.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
    />
  )
}
