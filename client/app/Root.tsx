// What is around every view: who this browser is and is no more, and where the keyboard goes when the address changes.
import { Suspense, useEffect } from 'react'
import { Outlet } from 'react-router'
import { SessionProvider, useSession } from '#client/connection/session.tsx'
import { clearLostSeats } from './lostSeats.ts'
import { useFocusOnNavigation } from './useFocusOnNavigation.ts'

export function Root() {
  useFocusOnNavigation()
  return (
    <SessionProvider>
      <LostSeats />
      <Suspense>
        <Outlet />
      </Suspense>
    </SessionProvider>
  )
}

/** Draws nothing. */
function LostSeats(): null {
  const { loaded } = useSession()
  useEffect(() => {
    if (loaded.status === 'there') void clearLostSeats(loaded.value, localStorage)
  }, [loaded])
  return null
}
