// When the clock says that time is running out: two moments, told as time left.
import { Group, Input, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { problemText } from '../problemText.ts'
import type { DetailsFieldsProps } from './detailsFieldsProps.ts'

export function WarningFields({ form, wrong, onChange, onCommit }: DetailsFieldsProps) {
  const { t } = useTranslation('setup')
  return (
    <Input.Wrapper
      size="md"
      label={t('field.warnings')}
      labelElement="div"
      description={t('field.warningsHint')}
      role="group"
      aria-label={t('field.warnings')}
    >
      <Group gap="md" align="start" mt="xs">
        <NumberInput
          label={t('field.soonMinutes')}
          w={176}
          min={0.5}
          max={30}
          step={0.5}
          clampBehavior="none"
          decimalSeparator=","
          suffix={t('field.minutesSuffix')}
          value={form.soonMinutes ?? ''}
          error={problemText('soonMinutes', wrong, t)}
          onChange={(value) => onChange({ soonMinutes: value === '' ? null : Number(value) })}
          onBlur={onCommit}
        />
        <NumberInput
          label={t('field.lastSeconds')}
          w={176}
          min={1}
          max={1800}
          step={5}
          clampBehavior="none"
          suffix={t('field.secondsSuffix')}
          value={form.lastSeconds ?? ''}
          error={problemText('lastSeconds', wrong, t)}
          onChange={(value) => onChange({ lastSeconds: value === '' ? null : Number(value) })}
          onBlur={onCommit}
        />
      </Group>
    </Input.Wrapper>
  )
}
