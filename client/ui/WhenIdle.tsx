// What can wait until the page is shown and has time.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/** Draws its children from the first idle moment after it has appeared, at the latest after five seconds. */
export function WhenIdle({ children }: { children: ReactNode }) {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle ? children : null
}

// Not every browser tells when it is idle; after the first paint is late enough there.
function whenIdle(action: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(action, { timeout: 5000 })
    return () => window.cancelIdleCallback(handle)
  }
  const timer = setTimeout(action)
  return () => clearTimeout(timer)
}
