// The fields of what a dialogue is about and when it is.
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftField } from '../newDialogue/draft.ts'
import { problemText } from '../problemText.ts'
import type { DetailsFieldsProps } from './detailsFieldsProps.ts'
import { WarningFields } from './WarningFields.tsx'
import { WhenFields } from './WhenFields.tsx'

interface Props extends DetailsFieldsProps {
  /** Who can lead. */
  readonly leads: readonly { readonly id: string; readonly name: string }[]
  /** Why day and time cannot be changed; `null` when they can. */
  readonly timeLocked?: string | null
}

export function DetailsFields({ leads, timeLocked = null, ...props }: Props) {
  const { form, wrong, onChange, onCommit } = props
  const { t } = useTranslation('setup')
  const error = (field: DraftField) => problemText(field, wrong, t)
  return (
    <Stack gap="md">
      <TextInput
        label={t('field.title')}
        description={t('field.titleHint')}
        required
        withAsterisk={false}
        maxLength={200}
        value={form.title}
        error={error('title')}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        onBlur={onCommit}
      />
      <NativeSelect
        label={t('field.leadId')}
        description={t('field.leadHint')}
        value={form.leadId ?? ''}
        error={error('leadId')}
        data={leads.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => {
          onChange({ leadId: currentTarget.value })
          onCommit?.()
        }}
      />
      <WhenFields {...props} timeLocked={timeLocked} />
      <TextInput
        type="url"
        label={t('field.videoUrl')}
        description={t('field.videoHint')}
        placeholder="https://"
        maxLength={2000}
        value={form.videoUrl}
        error={error('videoUrl')}
        onChange={({ currentTarget }) => onChange({ videoUrl: currentTarget.value })}
        onBlur={onCommit}
      />
      <WarningFields {...props} />
    </Stack>
  )
}
