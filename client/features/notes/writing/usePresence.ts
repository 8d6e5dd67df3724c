// Who else has the notes open, as it changes.
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { presentPeople } from './presence.ts'
import type { PresentPerson } from './presence.ts'

/** The same array until somebody comes, leaves, begins or stops to write; that a cursor moves changes nothing. */
export function usePresence(awareness: Awareness, ownId: string): readonly PresentPerson[] {
  const last = useRef<{ readonly text: string; readonly people: readonly PresentPerson[] } | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const people = presentPeople(awareness.getStates().values(), ownId)
    const text = JSON.stringify(people)
    if (last.current?.text !== text) last.current = { text, people }
    return last.current.people
  })
}
