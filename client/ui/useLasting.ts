// A condition that counts only once it has lasted.
import { useEffect, useState } from 'react'
import type { Duration } from '#shared/time/instant.ts'

/**
 * Whether `condition` has held for `length`; no longer at once when it does not. `initially` says whether one that holds from the
 * first has done so for long enough.
 */
export function useLasting(condition: boolean, length: Duration, initially = false): boolean {
  const [lasted, setLasted] = useState(initially && condition)
  useEffect(() => {
    if (!condition) return undefined
    const timer = setTimeout(() => setLasted(true), length)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [condition, length])
  return condition && lasted
}
