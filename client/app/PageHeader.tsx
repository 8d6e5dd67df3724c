// The header of ordinary pages: the product's name, which leads to the start page, the ways to the others, and the user's menu.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './PageHeader.module.css'
import { SiteNav } from './SiteNav.tsx'
import { UserMenu } from './UserMenu.tsx'

export function PageHeader() {
  const { t } = useTranslation('app')
  return (
    <>
      <Link to="/" className={classes.product}>
        {t('product')}
      </Link>
      <SiteNav />
      <UserMenu />
    </>
  )
}
