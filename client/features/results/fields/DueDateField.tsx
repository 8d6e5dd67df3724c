// The day by which a follow-up is to be done: any day, and the usual choices at one press.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#client/ui/when/DateField.tsx'
import { quickDues } from './dueDates.ts'

interface Props {
  /** What has been written, also when it is no day. */
  readonly value: string | null
  /** The present day in the dialogue's time zone. */
  readonly today: string
  readonly onChange: (day: string | null) => void
}

export function DueDateField({ value, today, onChange }: Props) {
  const { t } = useTranslation('results')
  return (
    <div>
      <DateField
        label={t('optional', { field: t('dueDate') })}
        value={value ?? ''}
        min={today}
        error={value !== null && value < today && t('duePassed')}
        onChange={(written) => onChange(written === '' ? null : written)}
      />
      <Group gap="xs" mt="xs" role="group" aria-label={t('quickDue.label')}>
        {quickDues(today).map(({ choice, day }) => (
          <Button
            key={choice}
            size="compact-sm"
            variant={value === day ? 'light' : 'default'}
            aria-pressed={value === day}
            onClick={() => onChange(value === day ? null : day)}
          >
            {t(`quickDue.${choice}`)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
