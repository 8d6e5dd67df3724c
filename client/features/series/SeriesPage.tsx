// One series whole: its dialogues, what they led to and what is still open, and the way to its next dialogue.
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowRight, IconStack2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { AreaRow } from '#shared/protocol/http/outcomes.ts'
import type { SeriesView } from '#shared/protocol/http/series.ts'
import { SeriesAreas } from './SeriesAreas.tsx'
import { SeriesDialogues } from './SeriesDialogues.tsx'
import { SeriesFollowUps } from './SeriesFollowUps.tsx'
import { SeriesForm } from './SeriesForm.tsx'
import { SeriesPulse } from './SeriesPulse.tsx'
import { SeriesRounds } from './SeriesRounds.tsx'

/** What other features show on the page. */
export interface SeriesPageParts {
  /** An area with what both sides say of it; `reload` shows what has been reported meanwhile. */
  readonly outcome: (area: AreaRow, reload: () => void) => ReactNode
  /** The ways to other pictures and files of the series, beside each other. */
  readonly ways: (view: SeriesView) => ReactNode
}

export function SeriesPage(parts: SeriesPageParts) {
  const { t } = useTranslation(['series', 'ui'])
  const { seriesId = '' } = useParams()
  const { loaded, reload } = useApi<SeriesView>(`/api/series/${encodeURIComponent(seriesId)}`)
  switch (loaded.status) {
    case 'loading':
      return <LoadingState />
    case 'failed':
      if (loaded.problem.code === 'not-found') return <NotFound />
      return (
        <ErrorState level={1} title={t('oneFailed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )
    case 'there':
      return <Whole view={loaded.value} reload={() => void reload()} {...parts} />
  }
}

function NotFound() {
  const { t } = useTranslation('series')
  return (
    <>
      <title>{t('notFound')}</title>
      <EmptyState
        level={1}
        icon={<IconStack2 size={32} stroke={1.5} />}
        title={t('notFound')}
        action={
          <Button component={Link} to="/series" variant="default">
            {t('all')}
          </Button>
        }
      >
        {t('notFoundText')}
      </EmptyState>
    </>
  )
}

interface WholeProps extends SeriesPageParts {
  readonly view: SeriesView
  readonly reload: () => void
}

function Whole({ view, reload, outcome, ways }: WholeProps) {
  const { t } = useTranslation('series')
  const { series, dialogues, areas, openFollowUps, rounds, mayManage } = view
  return (
    <Stack gap="xl">
      <title>{series.title}</title>
      <div>
        <Anchor component={Link} to="/series">
          {t('all')}
        </Anchor>
        <Head view={view} reload={reload} />
        {dialogues.length > 0 && (
          <nav aria-label={t('ways')}>
            <Group gap="lg">{ways(view)}</Group>
          </nav>
        )}
      </div>
      <SeriesDialogues dialogues={dialogues} mayManage={mayManage} />
      {dialogues.length > 0 && (
        <>
          <SeriesAreas areas={areas} outcome={(area) => outcome(area, reload)} />
          <SeriesFollowUps seriesId={series.id} dialogues={dialogues} followUps={openFollowUps} />
          <SeriesRounds rounds={rounds} dialogues={dialogues} areas={areas} />
          <SeriesPulse dialogues={dialogues} />
        </>
      )}
    </Stack>
  )
}

function Head({ view: { series, mayManage, dialogues }, reload }: Pick<WholeProps, 'view' | 'reload'>) {
  const { t } = useTranslation('series')
  const [isChanging, setChanging] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setChanging(false)
    opener.current?.focus()
  }
  const isFirst = dialogues.length === 0
  return (
    <>
      <Group justify="space-between" align="start" mt="xs" mb="sm">
        <div>
          <Title order={1}>{series.title}</Title>
          <Text c="dimmed">{series.theme}</Text>
        </div>
        {mayManage && (
          <Group gap="sm">
            <Button
              ref={opener}
              variant="default"
              aria-expanded={isChanging}
              onClick={() => setChanging(!isChanging)}
            >
              {t('change')}
            </Button>
            <Button
              component={Link}
              to={isFirst ? `/new?series=${series.id}` : `/series/${series.id}/next`}
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {t(isFirst ? 'startFirst' : 'startNext')}
            </Button>
          </Group>
        )}
      </Group>
      {isChanging && (
        <SeriesForm
          series={series}
          onSaved={() => {
            close()
            reload()
          }}
          onCancel={close}
        />
      )}
    </>
  )
}
