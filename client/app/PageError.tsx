// What is shown instead of a view that failed: an apology in plain words and the way on.
import { Button } from '@mantine/core'
import { IconMoodSad } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { PageFrame } from '#client/ui/PageFrame.tsx'
import classes from './PageHeader.module.css'

/** Leans on as little as can be, for what failed may be anything; its links load the page anew. */
export function PageError() {
  const { t } = useTranslation('app')
  return (
    <PageFrame
      header={
        <a href="/" className={classes.product}>
          {t('product')}
        </a>
      }
    >
      <title>{t('error.title')}</title>
      <div role="alert">
        <EmptyState
          level={1}
          icon={<IconMoodSad size={32} stroke={1.5} />}
          title={t('error.title')}
          action={
            <>
              <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
              <Button variant="default" component="a" href="/">
                {t('toStart')}
              </Button>
            </>
          }
        >
          {t('error.text')}
        </EmptyState>
      </div>
    </PageFrame>
  )
}
