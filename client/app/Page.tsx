// The ordinary page: frame, header and the view of the address.
import { Outlet } from 'react-router'
import { PageFrame } from '#client/ui/PageFrame.tsx'
import { PageHeader } from './PageHeader.tsx'

export function Page() {
  return (
    <PageFrame header={<PageHeader />}>
      <Outlet />
    </PageFrame>
  )
}
