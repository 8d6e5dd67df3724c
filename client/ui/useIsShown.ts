// Whether what has asked for something is still there when the answer comes.
import { useCallback, useEffect, useRef } from 'react'

/**
 * What tells, at any later time, whether the component is still shown: an answer that comes to a window which has been closed must not
 * close, or change, what has been opened since.
 */
export function useIsShown(): () => boolean {
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return useCallback(() => isShown.current, [])
}
