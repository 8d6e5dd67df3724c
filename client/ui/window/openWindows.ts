// Which windows are open over the page, in the order they were opened.
import { useLayoutEffect, useState, useSyncExternalStore } from 'react'

let open: readonly symbol[] = []
const listeners = new Set<() => void>()

function change(next: readonly symbol[]): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Counts a window among the open ones for as long as `isOpen`. @returns whether no other has been opened after it. */
export function useIsOnTop(isOpen: boolean): boolean {
  const [self] = useState(() => Symbol('window'))
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    change([...open, self])
    return () => change(open.filter((other) => other !== self))
  }, [isOpen, self])
  return useSyncExternalStore(subscribe, () => open.at(-1) === self)
}
