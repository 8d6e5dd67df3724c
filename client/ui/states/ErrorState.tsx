// What is shown when something could not be fetched or drawn: what happened, in plain words, and how to try again.
import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './EmptyState.tsx'

interface ErrorStateProps {
  readonly title: string
  readonly level?: 1 | 2 | 3
  readonly children?: ReactNode
  /** Left out where trying again cannot help. */
  readonly onRetry?: () => void
}

export function ErrorState({ title, level = 2, children, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry}>
      {t('tryAgain')}
    </Button>
  )
  return (
    <div role="alert">
      <EmptyState icon={<IconCloudOff size={32} stroke={1.5} />} title={title} level={level} action={retry}>
        {children}
      </EmptyState>
    </div>
  )
}
