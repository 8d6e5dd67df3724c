// Asks again for as long as the server is not reached.
import { useEffect } from 'react'
import { retryDelay } from './backoff.ts'

/**
 * Calls `again` more and more seldom for as long as `isUnreached`, and at once when the browser says that it is online or the page
 * comes into sight: a browser may say so before anything gets through, and says nothing when a server is back. `again` resolves when
 * it is known how that went, never rejects, and must stay the same in between.
 */
export function useUntilReached(isUnreached: boolean, again: () => Promise<unknown>): void {
  useEffect(() => {
    if (!isUnreached) return undefined
    let isOver = false
    let isTrying = false
    let attempt = 0
    let timer: ReturnType<typeof setTimeout>
    const tryLater = () => {
      timer = setTimeout(() => void tryNow(), retryDelay(attempt, Math.random()))
      attempt += 1
    }
    const tryNow = async () => {
      if (isTrying) return
      clearTimeout(timer)
      isTrying = true
      await again()
      isTrying = false
      if (!isOver) tryLater()
    }
    const tryAfresh = () => {
      if (document.visibilityState === 'hidden') return
      attempt = 0
      void tryNow()
    }
    tryLater()
    window.addEventListener('online', tryAfresh)
    document.addEventListener('visibilitychange', tryAfresh)
    return () => {
      isOver = true
      clearTimeout(timer)
      window.removeEventListener('online', tryAfresh)
      document.removeEventListener('visibilitychange', tryAfresh)
    }
  }, [isUnreached, again])
}
