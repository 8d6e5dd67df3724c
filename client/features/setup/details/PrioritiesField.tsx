// The national priorities of a dialogue: picked from suggestions, or one's own.
import { TagsInput } from '@mantine/core'
import { uuidv4 } from 'lib0/random'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#shared/dialogue/details/details.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import classes from './PrioritiesField.module.css'
import { prioritiesOf, suggestPriorities } from './prioritySuggestions.ts'

interface Props {
  readonly priorities: readonly Priority[]
  /** Those who take part; the priorities of national actors among them are suggested. */
  readonly organisations: readonly Organisation[]
  readonly error: string | undefined
  readonly onChange: (priorities: Priority[]) => void
}

export function PrioritiesField({ priorities, organisations, error, onChange }: Props) {
  const { t } = useTranslation('setup')
  const suggestions = useMemo(
    () => suggestPriorities(organisations, t('field.technologyAreas')),
    [organisations, t],
  )
  return (
    <TagsInput
      label={t('field.priorities')}
      description={t('field.prioritiesHint')}
      placeholder={priorities.length === 0 ? t('field.prioritiesPlaceholder') : ''}
      size="md"
      // A comma is part of many priorities, and so ends none.
      splitChars={['\n', ';']}
      classNames={{ input: classes.box ?? '', inputField: classes.field ?? '' }}
      maxTags={30}
      acceptValueOnBlur
      data={suggestions.map(({ group, items }) => ({ group, items: [...items] }))}
      value={priorities.map(({ text }) => text)}
      error={error}
      onChange={(texts) => onChange(prioritiesOf(texts, priorities, suggestions, uuidv4))}
    />
  )
}
