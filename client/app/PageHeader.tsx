// The header of ordinary pages: the product's name, which leads to the start page.
import { Link } from 'react-router'
import { useTranslation } from 'react-i18next'
import classes from './PageHeader.module.css'

export function PageHeader() {
  const { t } = useTranslation('app')
  return (
    <Link to="/" className={classes.product} aria-label={t('toStart')}>
      {t('product')}
    </Link>
  )
}
