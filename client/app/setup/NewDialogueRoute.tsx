// `/new`: the page for a new dialogue, with the account and the server behind it.
import { useNetwork } from '@mantine/hooks'
import { Button } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { request } from '#client/connection/api.ts'
import { useSession } from '#client/connection/session.tsx'
import { NewDialoguePage } from '#client/features/setup/newDialogue/NewDialoguePage.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'

export function NewDialogueRoute() {
  const { t } = useTranslation('setup')
  const { t: ui } = useTranslation('ui')
  const { loaded, reload } = useSession()
  const { online } = useNetwork()
  const navigate = useNavigate()
  const [today] = useState(() => dayOf(instant(Date.now())))

  const create = async (wanted: NewDialogue) => {
    const created = await request<CreatedDialogue>('/api/dialogues', { method: 'POST', body: wanted })
    if (!created.ok) return ui(`problem.${created.error.code}`)
    await reload()
    // What is left to do is to invite people.
    await navigate(`/d/${created.value.dialogueId}/setup/people`)
    return null
  }
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed')
    return <ErrorState level={1} title={t('accountUnknown')} onRetry={() => void reload()} />
  const { account } = loaded.value
  if (account === null) {
    return (
      <EmptyState
        level={1}
        icon={<IconDoor size={32} stroke={1.5} />}
        title={t('newNotAllowed')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('toStart')}
          </Button>
        }
      >
        {t('newNotAllowedText')}
      </EmptyState>
    )
  }
  return <NewDialoguePage organisation={account.organisation} today={today} online={online} create={create} />
}
