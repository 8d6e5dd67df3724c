// What a room link leads to: one says who one is, waits, and is let in or not.
import { Button, Stack, Text, Title } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { useApi } from '#client/connection/http/useApi.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Knock, RoomView } from '#shared/protocol/http/lobby.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import { FocusedHeading } from './FocusedHeading.tsx'
import { forgetEntry, keepEntry, keptEntry } from './keptEntry.ts'
import { KnockForm } from './KnockForm.tsx'
import { roomPath } from './lobbyApi.ts'
import { WaitingRoom } from './WaitingRoom.tsx'

interface Props {
  readonly token: string
  /** Goes to the dialogue, after one has been let in. */
  readonly onAdmitted: (dialogueId: string, personId: string) => void
}

export function RoomDoor({ token, onAdmitted }: Props) {
  const { t } = useTranslation('lobby')
  const { loaded, reload } = useApi<RoomView>(roomPath(token))
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return loaded.problem.code === 'not-found' ? (
      <EmptyState level={1} icon={<IconLinkOff size={32} stroke={1.5} />} title={t('noRoom')}>
        {t('noRoomText')}
      </EmptyState>
    ) : (
      <ErrorState level={1} title={t('roomFailed')} onRetry={() => void reload()} />
    )
  }
  return <Door token={token} room={loaded.value} onAdmitted={onAdmitted} />
}

function Door({ token, room, onAdmitted }: Props & { readonly room: RoomView }) {
  const { t } = useTranslation('lobby')
  const language = useLanguage()
  const { dialogueId } = room
  const [entryId, setEntryId] = useState(() => keptEntry(dialogueId))
  const [isDeclined, setDeclined] = useState(false)
  const [isBack, setBack] = useState(false)
  const [asked, setAsked] = useState<Knock | null>(null)
  const leave = () => {
    forgetEntry(dialogueId)
    setEntryId(null)
    setBack(true)
  }
  return (
    <Stack gap="lg" maw={560}>
      <title>{room.title}</title>
      <div>
        <Title order={1}>{room.title}</Title>
        <Text c="dimmed">{formatMoment(room.plannedStart, language)}</Text>
      </div>
      {entryId !== null ? (
        <WaitingRoom
          key={entryId}
          entryId={entryId}
          onAdmitted={(personId) => {
            forgetEntry(dialogueId)
            onAdmitted(dialogueId, personId)
          }}
          onDeclined={() => {
            setDeclined(true)
            leave()
          }}
          onLeave={leave}
        />
      ) : isDeclined ? (
        <Stack gap="sm" align="start" role="alert">
          <FocusedHeading>{t('declined')}</FocusedHeading>
          <Text>{t('declinedText')}</Text>
          <Button variant="default" onClick={() => setDeclined(false)}>
            {t('askAgain')}
          </Button>
        </Stack>
      ) : (
        <KnockForm
          token={token}
          organisations={room.organisations}
          isBack={isBack}
          before={asked}
          onWaiting={(id, knock) => {
            keepEntry(dialogueId, id)
            setEntryId(id)
            setAsked(knock)
          }}
        />
      )}
    </Stack>
  )
}
