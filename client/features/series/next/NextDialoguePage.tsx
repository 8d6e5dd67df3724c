// `/series/:seriesId/next`: the next dialogue of a series, with what it takes over from the latest.
import { useNetwork } from '@mantine/hooks'
import { Anchor, Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { NextDialogue } from '#shared/protocol/http/series.ts'
import { NextDialogueForm } from './NextDialogueForm.tsx'
import type { CreateNext } from './nextForm.ts'

interface Props {
  /** The day it is, as ISO 8601. */
  readonly today: string
  readonly create: CreateNext
}

export function NextDialoguePage({ today, create }: Props) {
  const { t } = useTranslation(['series', 'ui'])
  const { seriesId = '' } = useParams()
  const { online } = useNetwork()
  const { loaded, reload } = useApi<NextDialogue>(`/api/series/${encodeURIComponent(seriesId)}/next`)
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    if (loaded.problem.code === 'not-allowed') return <NotAllowed />
    return (
      <ErrorState level={1} title={t('nextFailed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const { series, from, draft } = loaded.value
  const title = t('nextTitle', { series: series.title })
  const back = (
    <Anchor component={Link} to={`/series/${series.id}`}>
      {series.title}
    </Anchor>
  )
  return (
    <>
      <title>{title}</title>
      {back}
      {draft === null || from === null ? (
        <EmptyState
          level={1}
          icon={<IconStack2 size={32} stroke={1.5} />}
          title={title}
          action={
            <Button component={Link} to={`/new?series=${series.id}`}>
              {t('startFirst')}
            </Button>
          }
        >
          {t('noDialogues')}
        </EmptyState>
      ) : (
        <NextDialogueForm
          title={title}
          next={{ ...loaded.value, from, draft }}
          today={today}
          online={online}
          create={create}
        />
      )}
    </>
  )
}

function NotAllowed() {
  const { t } = useTranslation('series')
  return (
    <>
      <title>{t('nextNotAllowed')}</title>
      <EmptyState
        level={1}
        icon={<IconStack2 size={32} stroke={1.5} />}
        title={t('nextNotAllowed')}
        action={
          <Button component={Link} to="/series" variant="default">
            {t('all')}
          </Button>
        }
      >
        {t('nextNotAllowedText')}
      </EmptyState>
    </>
  )
}
