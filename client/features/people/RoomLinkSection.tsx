// The link that leads to the lobby: made, copied, taken back.
import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { ConfirmButton } from '#client/ui/ConfirmButton.tsx'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { useFocusAfterAction } from '#client/ui/useFocusAfterAction.ts'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import { roomLinkPath } from './peopleApi.ts'
import classes from './people.module.css'
import type { PeopleInHand } from './usePeople.ts'
import { usePlace } from './usePlace.ts'

export function RoomLinkSection({ api, act }: Pick<PeopleInHand, 'api' | 'act'>) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { loaded, reload } = useApi<RoomLink>(roomLinkPath(usePlace()))
  const [isActing, setActing] = useState(false)
  const place = useFocusAfterAction<HTMLDivElement>(isActing)
  const actAndReload = async (action: Parameters<typeof act>[0]) => {
    if (isActing) return
    setActing(true)
    const isDone = await act(action)
    if (!(await reload()) && isDone) notify(t('room.failed'), 'problem')
    setActing(false)
  }
  if (loaded.status === 'loading') return <LoadingState />
  // Whether there is a link is not known then, and making one would end the one there may be.
  if (loaded.status === 'failed') {
    return <ErrorState level={3} title={t('room.failed')} onRetry={() => void reload()} />
  }
  const { url } = loaded.value
  return (
    <>
      <Text maw="60ch">{t('room.intro')}</Text>
      {url === null ? (
        <Group ref={place}>
          <Button
            variant="default"
            loading={isActing}
            leftSection={<IconDoor size={18} aria-hidden />}
            onClick={() => void actAndReload(api.renewRoomLink)}
          >
            {t('room.create')}
          </Button>
        </Group>
      ) : (
        <Group ref={place} gap="sm" align="end">
          <TextInput className={classes.url} label={t('room.url')} readOnly value={url} />
          <CopyButton text={url}>{t('room.copy')}</CopyButton>
          <ConfirmButton
            variant="subtle"
            color="red"
            question={t('room.revokeQuestion')}
            confirm={t('room.revokeConfirm')}
            onConfirm={() => void actAndReload(api.revokeRoomLink)}
          >
            {t('room.revoke')}
          </ConfirmButton>
        </Group>
      )}
    </>
  )
}
