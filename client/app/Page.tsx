// The ordinary page: frame, header, the view of the address, and the way to the accessibility statement.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { PageFrame } from '#client/ui/PageFrame.tsx'
import { PageHeader } from './PageHeader.tsx'

/** Shows `children`, or the view of the address when it stands in the routes. */
export function Page({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('app')
  return (
    <PageFrame header={<PageHeader />} footer={<Link to="/tillganglighet">{t('accessibility')}</Link>}>
      {children ?? <Outlet />}
    </PageFrame>
  )
}
