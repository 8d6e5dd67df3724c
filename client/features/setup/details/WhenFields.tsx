// When a dialogue is, and for how long it is booked.
import { Group, Input, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { TimeField } from '#client/ui/when/TimeField.tsx'
import { formatClockRange } from '#shared/time/swedish.ts'
import { later, minutes } from '#shared/time/instant.ts'
import { problemText } from '../problemText.ts'
import type { DetailsFieldsProps } from './detailsFieldsProps.ts'
import { startOf } from './detailsForm.ts'

const usual = [60, 90, 120, 150]

interface Props extends DetailsFieldsProps {
  /** Why day and time cannot be changed; `null` when they can. */
  readonly timeLocked: string | null
}

export function WhenFields({ form, wrong, onChange, onCommit, timeLocked }: Props) {
  const { t } = useTranslation('setup')
  return (
    <Stack gap="md">
      <Group gap="md" align="start">
        <DateField
          label={t('field.day')}
          required
          disabled={timeLocked !== null}
          value={form.day}
          error={problemText('day', wrong, t)}
          onChange={(day) => onChange({ day })}
          onCommit={onCommit}
        />
        <TimeField
          label={t('field.time')}
          disabled={timeLocked !== null}
          value={form.time}
          error={problemText('time', wrong, t)}
          onChange={(time) => onChange({ time })}
          onCommit={onCommit}
        />
      </Group>
      {timeLocked !== null && (
        <Text size="sm" c="dimmed">
          {timeLocked}
        </Text>
      )}
      <BookedLength form={form} wrong={wrong} onChange={onChange} onCommit={onCommit} />
    </Stack>
  )
}

function BookedLength({ form, wrong, onChange, onCommit }: DetailsFieldsProps) {
  const { t } = useTranslation('setup')
  const language = useLanguage()
  const { bookedMinutes } = form
  const [ownChosen, setOwnChosen] = useState(false)
  const isOwn = ownChosen || bookedMinutes === null || !usual.includes(bookedMinutes)
  const start = startOf(form)

  const choose = (value: string) => {
    setOwnChosen(value === 'own')
    if (value === 'own') return
    onChange({ bookedMinutes: Number(value) })
    onCommit?.()
  }
  return (
    <Input.Wrapper size="md" label={t('field.bookedMinutes')} labelElement="div">
      <Group gap="sm" align="start" mt={4}>
        <SegmentedControl
          aria-label={t('field.bookedMinutes')}
          value={isOwn ? 'own' : String(bookedMinutes)}
          onChange={choose}
          data={[
            ...usual.map((count) => ({ value: String(count), label: t('minutesShort', { count }) })),
            { value: 'own', label: t('field.bookedOwn') },
          ]}
        />
        {isOwn && (
          <NumberInput
            aria-label={t('field.bookedOwnLabel')}
            w={112}
            min={15}
            max={600}
            step={5}
            clampBehavior="none"
            value={bookedMinutes ?? ''}
            error={problemText('bookedMinutes', wrong, t)}
            onChange={(value) => onChange({ bookedMinutes: value === '' ? null : Number(value) })}
            onBlur={onCommit}
          />
        )}
      </Group>
      {start !== null && bookedMinutes !== null && (
        <Text size="sm" c="dimmed" mt={4}>
          {formatClockRange(start, later(start, minutes(bookedMinutes)), language)}
        </Text>
      )}
    </Input.Wrapper>
  )
}
