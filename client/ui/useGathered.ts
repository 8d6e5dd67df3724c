// Gathers changes that come close together, so that they can be told at once instead of one by one.
import { useEffect, useRef, useState } from 'react'

/** A value as it was told last, and as it is now. */
export interface Gathered<T> {
  readonly before: T
  readonly now: T
}

/**
 * What `value` has changed from and to, `gatherMs` after it first changed; again no sooner than that. `null` until then: what
 * stood at the beginning is no change.
 */
export function useGathered<T>(value: T, gatherMs: number): Gathered<T> | null {
  const [gathered, setGathered] = useState<Gathered<T> | null>(null)
  const told = useRef(value)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = value
    if (timer.current !== undefined || value === told.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      setGathered({ before: told.current, now: latest.current })
      told.current = latest.current
    }, gatherMs)
  }, [value, gatherMs])
  useEffect(() => () => clearTimeout(timer.current), [])
  return gathered
}
