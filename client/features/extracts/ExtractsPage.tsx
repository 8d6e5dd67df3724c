// Files across dialogues: the extract of a region, the report of a series, and data for evaluation.
import { Stack, Text, Title } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApi } from '#client/connection/http/useApi.ts'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { Extracts } from '#shared/protocol/http/exports.ts'
import { EvaluationData } from './EvaluationData.tsx'
import { FileList } from './FileList.tsx'
import { useExtractedRegions } from './useExtractedRegions.ts'
import { useReportedSeries } from './useReportedSeries.ts'

export function ExtractsPage() {
  const { t } = useTranslation(['extracts', 'ui'])
  const { loaded, reload } = useApi<Extracts>('/api/extracts')
  if (loaded.status === 'loading') return <LoadingState />
  if (loaded.status === 'failed') {
    return (
      <ErrorState level={1} title={t('failed')} onRetry={() => void reload()}>
        {t(`ui:problem.${loaded.problem.code}`)}
      </ErrorState>
    )
  }
  return (
    <NoticeProvider>
      <Stack gap={48}>
        <title>{t('title')}</title>
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        <Offered extracts={loaded.value} />
      </Stack>
    </NoticeProvider>
  )
}

function Offered({ extracts: { regions, series, evaluation } }: { extracts: Extracts }) {
  const { t } = useTranslation('extracts')
  const extracted = useExtractedRegions(regions)
  const reported = useReportedSeries(series)
  if (regions.length === 0 && series.length === 0 && !evaluation) {
    return (
      <EmptyState icon={<IconFileOff size={32} stroke={1.5} />} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  return (
    <>
      {series.length > 0 && <FileList part="series" all={reported} />}
      {regions.length > 0 && <FileList part="regions" all={extracted} />}
      {evaluation && <EvaluationData />}
    </>
  )
}
