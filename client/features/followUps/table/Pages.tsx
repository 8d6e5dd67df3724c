// The way between pages.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './table.module.css'

interface Props {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** Nothing when one page holds everything. */
export function Pages({ page, pages, onPage }: Props) {
  const { t } = useTranslation('followUps')
  if (pages <= 1) return null
  return (
    <nav className={classes.pages} aria-label={t('pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <span>{t('pageOf', { page, pages })}</span>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </nav>
  )
}
