// Who this browser is: its account, and its seats in dialogues.
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { assert } from '#shared/lib/assert.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { useApi } from './http/useApi.ts'
import type { ApiReading } from './http/useApi.ts'

const SessionContext = createContext<ApiReading<SessionView> | null>(null)

const nobody: SessionView = { account: null, seats: [] }

/** Reads who this browser is, for everything below. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { loaded, reload } = useApi<SessionView>('/api/session')
  const reading = useMemo(() => ({ loaded: withoutSession(loaded), reload }), [loaded, reload])
  return <SessionContext value={reading}>{children}</SessionContext>
}

// No session at all is an answer too: nobody.
function withoutSession(loaded: ApiReading<SessionView>['loaded']): ApiReading<SessionView>['loaded'] {
  return loaded.status === 'failed' && loaded.problem.code === 'no-session'
    ? { status: 'there', value: nobody }
    : loaded
}

/** Who this browser is, and the way to read it again after it has changed. @throws Error outside a `SessionProvider`. */
export function useSession(): ApiReading<SessionView> {
  const session = useContext(SessionContext)
  assert(session !== null, 'the session is around every view')
  return session
}
