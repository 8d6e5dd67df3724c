// A condition that counts only once it has lasted.
import { useEffect, useState } from 'react'
import type { Duration } from '#shared/time/instant.ts'

/** Whether `condition` has held for `length`; no longer at once when it does not. */
export function useLasting(condition: boolean, length: Duration): boolean {
  const [lasted, setLasted] = useState(false)
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
