// `/new`: the page for a new dialogue, with the account and the server behind it.
import { useNetwork } from '@mantine/hooks'
import { Button } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { useSession } from '#client/connection/session.tsx'
import { NewDialoguePage } from '#client/features/setup/newDialogue/NewDialoguePage.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { SeriesSummary } from '#shared/protocol/http/series.ts'
import { instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { useCreateDialogue } from './useCreateDialogue.ts'

const noSeries: readonly SeriesSummary[] = []

export function NewDialogueRoute() {
  const { t } = useTranslation('setup')
  const { loaded, reload } = useSession()
  const { loaded: series } = useApi<readonly SeriesSummary[]>('/api/series')
  const { online } = useNetwork()
  const [search] = useSearchParams()
  // What is left to do is to invite people.
  const createAt = useCreateDialogue('people')
  const [today] = useState(() => dayOf(instant(Date.now())))

  const choices = series.status === 'there' ? series.value.filter(({ mayManage }) => mayManage) : noSeries
  const create = async ({ details: { seriesId, ...details }, ...wanted }: NewDialogue) => {
    // A series that cannot be chosen is not shown as chosen, and so not meant.
    const isMeant = series.status !== 'there' || choices.some(({ id }) => id === seriesId)
    return createAt({ ...wanted, details: isMeant ? { ...details, seriesId } : details })
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
  return (
    <NewDialoguePage
      organisation={account.organisation}
      today={today}
      online={online}
      create={create}
      seriesId={search.get('series')}
      series={choices}
    />
  )
}
