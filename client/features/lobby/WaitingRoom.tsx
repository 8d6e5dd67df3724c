// Waits calmly until the facilitator answers.
import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusedHeading } from './FocusedHeading.tsx'
import { useLobbyStatus } from './useLobbyStatus.ts'
import type { Waiting } from './useLobbyStatus.ts'

interface Props {
  readonly entryId: string
  readonly onAdmitted: (personId: string) => void
  readonly onDeclined: () => void
  /** Goes back to the form: one changed one's mind, or the place in the lobby is gone. */
  readonly onLeave: () => void
}

export function WaitingRoom({ entryId, onAdmitted, onDeclined, onLeave }: Props) {
  const { t } = useTranslation('lobby')
  const waiting = useLobbyStatus(entryId)
  const follow = useEffectEvent((answer: Waiting) => {
    if (answer.status === 'admitted') onAdmitted(answer.personId)
    if (answer.status === 'declined') onDeclined()
    if (answer.status === 'gone') onLeave()
  })
  useEffect(() => follow(waiting), [waiting])
  return (
    <Stack gap="sm" align="start">
      <Group gap="sm">
        <Loader size="sm" type="dots" color="var(--action)" aria-hidden />
        <FocusedHeading>{t('waiting')}</FocusedHeading>
      </Group>
      <Text role="status">{waiting.status === 'offline' ? t('waitingOffline') : t('waitingText')}</Text>
      <Button variant="subtle" px={0} onClick={onLeave}>
        {t('change')}
      </Button>
    </Stack>
  )
}
