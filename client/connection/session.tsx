// Who this browser is: its account, and its seats in dialogues.
import { createContext, useContext, useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { assert } from '#shared/lib/assert.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'
import type { Cancel } from '#shared/time/scheduler.ts'
import { browserScheduler } from './clock/browserScheduler.ts'
import { useApi } from './http/useApi.ts'
import type { ApiReading } from './http/useApi.ts'
import { retryDelay } from './wire/backoff.ts'

const SessionContext = createContext<ApiReading<SessionView> | null>(null)

const nobody: SessionView = { account: null, seats: [] }

/** Reads who this browser is, for everything below: once, and without a network until there is one. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { loaded, reload } = useApi<SessionView>('/api/session')
  useUntilReached(loaded.status === 'failed' && loaded.problem.code === 'offline', reload)
  const reading = useMemo(() => ({ loaded: withoutSession(loaded), reload }), [loaded, reload])
  return <SessionContext value={reading}>{children}</SessionContext>
}

/** Reads again, more and more seldom, for as long as the server has not been reached. */
function useUntilReached(isUnreached: boolean, reload: () => Promise<boolean>): void {
  useEffect(() => {
    if (!isUnreached) return undefined
    let isOver = false
    let cancel: Cancel = () => undefined
    const tryLater = (attempt: number) => {
      const wait = retryDelay(attempt, Math.random())
      cancel = browserScheduler.after(wait, () => void tryNow(attempt))
    }
    const tryNow = async (attempt: number) => {
      await reload()
      if (!isOver) tryLater(attempt + 1)
    }
    tryLater(0)
    return () => {
      isOver = true
      cancel()
    }
  }, [isUnreached, reload])
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
