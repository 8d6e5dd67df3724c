// Says that a version was restored, and offers the way back for as long as nothing else has been written.
import { Button, CloseButton, Group } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '#client/ui/notice/notice.ts'
import { StandingNotice } from '#client/ui/StandingNotice.tsx'
import type { Restored } from './restoring.ts'

interface Props extends Restored {
  readonly onClose: () => void
}

export function RestoredNotice({ moment, wayBack, onClose }: Props) {
  const { t } = useTranslation('notes')
  const notify = useNotify()
  const isOpen = useSyncExternalStore(wayBack.subscribe, wayBack.isOpen)
  if (!isOpen) return null
  return (
    <StandingNotice tone="news">
      <span>{t('versions.restored', { moment })}</span>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          onClick={() => {
            wayBack.goBack()
            notify(t('versions.undone'))
            onClose()
          }}
        >
          {t('versions.undo')}
        </Button>
        <CloseButton aria-label={t('versions.dismiss')} onClick={onClose} />
      </Group>
    </StandingNotice>
  )
}
