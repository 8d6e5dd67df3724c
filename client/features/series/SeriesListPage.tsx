// The series that somebody may see, and the form for a new one.
import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { useSession } from '#client/connection/session.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { SeriesSummary } from '#shared/protocol/http/series.ts'
import classes from './series.module.css'
import { SeriesForm } from './SeriesForm.tsx'
import { SeriesRow } from './SeriesRow.tsx'

export function SeriesListPage() {
  const { t } = useTranslation(['series', 'ui'])
  const navigate = useNavigate()
  const { loaded: session } = useSession()
  const { loaded, reload } = useApi<readonly SeriesSummary[]>('/api/series')
  const [isMaking, setMaking] = useState(false)
  const mayCreate = session.status === 'there' && session.value.account !== null
  const create = mayCreate && !isMaking && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new')}
    </Button>
  )
  const isEmpty = loaded.status === 'there' && loaded.value.length === 0
  return (
    <>
      <title>{t('title')}</title>
      <Group justify="space-between" align="start" mb="lg">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        {!isEmpty && create}
      </Group>
      {isMaking && (
        <SeriesForm
          series={null}
          onSaved={({ id }) => void navigate(`/series/${id}`)}
          onCancel={() => setMaking(false)}
        />
      )}
      {loaded.status === 'loading' && <LoadingState />}
      {loaded.status === 'failed' && (
        <ErrorState title={t('failed')} onRetry={() => void reload()}>
          {t(`ui:problem.${loaded.problem.code}`)}
        </ErrorState>
      )}
      {isEmpty && !isMaking && (
        <EmptyState icon={<IconStack2 size={32} stroke={1.5} />} title={t('empty.title')} action={create}>
          {t(mayCreate ? 'empty.text' : 'empty.guest')}
        </EmptyState>
      )}
      {loaded.status === 'there' && !isEmpty && (
        <ul className={classes.rows}>
          {loaded.value.map((series) => (
            <SeriesRow key={series.id} series={series} />
          ))}
        </ul>
      )}
    </>
  )
}
