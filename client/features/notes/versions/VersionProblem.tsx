// What stands in the place of a version's text while there is none: that it is coming, or why it is not.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { ErrorState } from '#client/ui/states/ErrorState.tsx'
import { LoadingState } from '#client/ui/states/LoadingState.tsx'
import type { VersionReading } from './useVersionText.ts'

interface Props {
  readonly reading: Exclude<VersionReading, { status: 'there' }>
  readonly onRetry: () => void
}

export function VersionProblem({ reading, onRetry }: Props) {
  const { t } = useTranslation(['notes', 'ui'])
  if (reading.status === 'loading') return <LoadingState>{t('versions.loadingOne')}</LoadingState>
  if (reading.status === 'failed') {
    return (
      <ErrorState level={3} title={t('versions.failedOne')} onRetry={onRetry}>
        {t(`ui:problem.${reading.problem.code}`)}
      </ErrorState>
    )
  }
  return (
    <EmptyState
      level={3}
      title={t('versions.olderTitle')}
      action={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
    >
      {t('versions.olderText')}
    </EmptyState>
  )
}
