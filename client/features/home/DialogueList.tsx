// The dialogues in which this browser has a seat, by where they are in their life.
import { Button, Group, Title } from '@mantine/core'
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import type { Loaded } from '#client/connection/http/useApi.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { DialogueSummary } from '#shared/protocol/http/session.ts'
import { instant } from '#shared/time/instant.ts'
import { DialogueGroup } from './DialogueGroup.tsx'
import { groupDialogues } from './groups.ts'

export function DialogueList({ mayCreate }: { mayCreate: boolean }) {
  const { t } = useTranslation('home')
  const { loaded, reload } = useApi<readonly DialogueSummary[]>('/api/dialogues')
  const title = mayCreate ? t('title') : t('mine')
  const isEmpty = loaded.status === 'there' && loaded.value.length === 0
  return (
    <>
      <title>{title}</title>
      <Group justify="space-between" mb="lg">
        <Title order={1}>{title}</Title>
        {mayCreate && !isEmpty && <NewDialogueButton />}
      </Group>
      <Dialogues loaded={loaded} mayCreate={mayCreate} onRetry={() => void reload()} />
    </>
  )
}

interface DialoguesProps {
  readonly loaded: Loaded<readonly DialogueSummary[]>
  readonly mayCreate: boolean
  readonly onRetry: () => void
}

function Dialogues({ loaded, mayCreate, onRetry }: DialoguesProps) {
  const { t } = useTranslation(['home', 'ui'])
  const [openedAt] = useState(() => instant(Date.now()))
  if (loaded.status === 'failed') {
    return (
      <ErrorState title={t('failed')} onRetry={onRetry}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  if (loaded.status === 'loading') return <LoadingState />
  const { live, coming, past } = groupDialogues(loaded.value, openedAt)
  if (live.length + coming.length + past.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarPlus size={32} stroke={1.5} />}
        title={t('empty.title')}
        action={mayCreate && <NewDialogueButton />}
      >
        {mayCreate && t('empty.text')}
      </EmptyState>
    )
  }
  return (
    <>
      <DialogueGroup title={t('group.live')} dialogues={live} />
      <DialogueGroup title={t('group.coming')} dialogues={coming} />
      <DialogueGroup title={t('group.past')} dialogues={past} />
    </>
  )
}

function NewDialogueButton() {
  const { t } = useTranslation('home')
  return (
    <Button component={Link} to="/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('newDialogue')}
    </Button>
  )
}
