// A part that is fetched ahead: not before the page is shown, but before it is needed, also when the network is gone then.
import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'

interface FetchedAheadProps {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType>
}

/** Draws what `load` fetches once the page has time for it. A fetch that fails is tried again when the network returns. */
export function FetchedAhead({ load }: FetchedAheadProps) {
  const [fetched, setFetched] = useState<{ readonly Part: ComponentType } | null>(null)
  useEffect(() => {
    let isGone = false
    const fetch = () => {
      load().then(
        (Part) => {
          if (!isGone) setFetched({ Part })
        },
        () => window.addEventListener('online', fetch, { once: true }),
      )
    }
    const cancel = whenIdle(fetch)
    return () => {
      isGone = true
      cancel()
      window.removeEventListener('online', fetch)
    }
  }, [load])
  return fetched === null ? null : <fetched.Part />
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
