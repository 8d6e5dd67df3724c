// Listens to the keyboard for the shortcuts of everything below it.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { createShortcuts, ShortcutsContext } from './shortcuts.ts'

/** One for each page that has shortcuts. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [shortcuts] = useState(() => createShortcuts(localStorage))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (shortcuts.press(event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [shortcuts])
  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>
}
