// Reads something that depends on the time, and renders again only when it reads otherwise.
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { milliseconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { useDialoguePart } from './dialogue/dialogueContext.ts'
import { isShallowEqual } from './dialogue/dialogueStore.ts'

// What is read here is told in minutes; two seconds late is soon enough.
const lookEveryMs = 2000

// Counted from the clock, not from now: the ticker asks again whenever another clock has ticked.
const untilNextLook = (now: Instant) => milliseconds(lookEveryMs - (now % lookEveryMs))

/**
 * What `select` says at the server's time now, looked at every two seconds. `same` tells whether two readings say the same; the
 * earlier one is then returned again, so that what depends on it stays as it is.
 */
export function useAtServerTime<T>(
  select: (now: Instant) => T,
  same: (a: T, b: T) => boolean = isShallowEqual,
): T {
  const { ticker, serverNow } = useDialoguePart()
  const last = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback((wake: () => void) => ticker.add(untilNextLook, wake), [ticker])
  return useSyncExternalStore(subscribe, () => {
    const value = select(serverNow())
    if (last.current !== null && same(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  })
}
