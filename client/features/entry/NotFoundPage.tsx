// The page for addresses that lead nowhere.
import { Button } from '@mantine/core'
import { IconMap2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('entry')
  return (
    <>
      <title>{t('notFound.title')}</title>
      <EmptyState
        level={1}
        icon={<IconMap2 size={32} stroke={1.5} />}
        title={t('notFound.title')}
        action={
          <Button component={Link} to="/">
            {t('toStart')}
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </>
  )
}
