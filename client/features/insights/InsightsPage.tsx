// What dialogues add up to, for a series or for all that the reader may see.
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useApi } from '#client/connection/http/useApi.ts'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Insights } from '#shared/protocol/http/insights.ts'
import { FunnelSection } from './funnel/FunnelSection.tsx'
import { PulseTable } from './PulseTable.tsx'
import { RegionSection } from './regions/RegionSection.tsx'
import { TimeSection } from './time/TimeSection.tsx'

export function InsightsPage() {
  const { t } = useTranslation(['insights', 'ui'])
  const { seriesId } = useParams()
  const { loaded, reload } = useApi<Insights>(
    seriesId === undefined ? '/api/insights' : `/api/series/${encodeURIComponent(seriesId)}/insights`,
  )
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return (
      <ErrorState level={1} title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  const insights = loaded.value
  return (
    <Stack gap={48}>
      <Heading insights={insights} />
      {insights.dialogues === 0 ? (
        <EmptyState
          icon={<IconMapSearch size={32} stroke={1.5} />}
          title={t('empty.title')}
          action={
            <Button component={Link} to="/" variant="default">
              {t('empty.toStart')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <RegionSection regions={insights.regions} />
          <FunnelSection funnel={insights.funnel} />
          <TimeSection dialogues={insights.timeKept} />
          <PulseTable pulse={insights.pulse} />
        </>
      )}
    </Stack>
  )
}

function Heading({ insights: { series, dialogues } }: { insights: Insights }) {
  const { t } = useTranslation('insights')
  const title = series === null ? t('title') : t('titleOf', { series: series.title })
  return (
    <div>
      <title>{title}</title>
      {series !== null && (
        <Group gap="lg">
          <Anchor component={Link} to={`/series/${series.id}`}>
            {t('toSeries')}
          </Anchor>
          <Anchor component={Link} to="/insights">
            {t('toAll')}
          </Anchor>
        </Group>
      )}
      <Title order={1}>{title}</Title>
      {dialogues > 0 && (
        <Text c="dimmed">{t(series === null ? 'lead' : 'leadOf', { count: dialogues })}</Text>
      )}
    </div>
  )
}
