// Whether what was changed here is saved.
import { Group, Text } from '@mantine/core'
import { IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection, useUnanswered } from '#client/connection/hooks.ts'

export function SaveState() {
  const { t } = useTranslation('setup')
  const isOnline = useConnection() === 'online'
  const isSaving = useUnanswered() > 0
  const [Icon, words] = !isOnline
    ? [IconCloudOff, t('live.offline')]
    : isSaving
      ? [IconLoader2, t('live.saving')]
      : [IconCheck, t('live.intro')]
  return (
    <Group gap="xs" wrap="nowrap" c="dimmed" role="status">
      <Icon size={18} style={{ flex: 'none' }} aria-hidden />
      <Text size="sm">{words}</Text>
    </Group>
  )
}
