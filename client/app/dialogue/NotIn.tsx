// What is shown to whoever is not in the dialogue: why, and what to do.
import { Button } from '@mantine/core'
import { IconClockPause, IconDoor, IconLinkOff, IconMap2, IconRefresh } from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ConnectionStatus } from '#client/connection/dialogue/connectionStatus.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import { useLasting } from '#client/ui/useLasting.ts'
import { unreachable } from '#shared/lib/assert.ts'
import { seconds } from '#shared/time/instant.ts'

type Reason = 'noSession' | 'notInvited' | 'noSuchDialogue' | 'reload' | 'revoked' | 'removed'

const icons: Readonly<Record<Reason, TablerIcon>> = {
  noSession: IconDoor,
  notInvited: IconDoor,
  noSuchDialogue: IconMap2,
  reload: IconRefresh,
  revoked: IconLinkOff,
  removed: IconClockPause,
}

// On most networks one is in long before that.
const usual = seconds(6)

export function NotIn({ status }: { status: ConnectionStatus }) {
  const { t } = useTranslation('app')
  const reason = reasonOf(status)
  const isLong = useLasting(reason === null, usual)
  if (reason === null) return <LoadingState>{t(isLong ? 'connectingLong' : 'connecting')}</LoadingState>
  const Icon = icons[reason]
  return (
    <>
      <title>{t(`notIn.${reason}.title`)}</title>
      <EmptyState
        level={1}
        icon={<Icon size={32} stroke={1.5} />}
        title={t(`notIn.${reason}.title`)}
        action={
          reason === 'reload' ? (
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
          ) : (
            <Button component={Link} to="/" variant="default">
              {t('toStart')}
            </Button>
          )
        }
      >
        {t(`notIn.${reason}.text`)}
      </EmptyState>
    </>
  )
}

function reasonOf(status: ConnectionStatus): Reason | null {
  if (typeof status === 'string') return null
  if ('farewell' in status) return status.farewell
  switch (status.refused) {
    case 'no-session':
      return 'noSession'
    case 'not-invited':
      return 'notInvited'
    case 'no-such-dialogue':
      return 'noSuchDialogue'
    case 'old-version':
    case 'malformed':
    case 'unavailable':
      return 'reload'
    default:
      return unreachable(status.refused)
  }
}
