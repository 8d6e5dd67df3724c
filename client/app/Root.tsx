// What is around every view: who this browser is, and where the keyboard goes when the address changes.
import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { SessionProvider } from '#client/connection/session.tsx'
import { useFocusOnNavigation } from './useFocusOnNavigation.ts'

export function Root() {
  useFocusOnNavigation()
  return (
    <SessionProvider>
      <Suspense>
        <Outlet />
      </Suspense>
    </SessionProvider>
  )
}
