// The provider of the notes that are shown, for as long as they are.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { browserScheduler } from '#client/connection/clock/browserScheduler.ts'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useSeat } from '#client/connection/hooks.ts'
import { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { createNotesPool } from './pool.ts'

export interface OpenNotes {
  /** `null` for an instant, while the notes are being opened. */
  readonly notes: NotesProvider | null
  /** Forgets what is kept in this browser and was not saved, and opens the notes anew. */
  readonly forget: () => void
}

export function useOpenNotes(slotId: SlotId, aheadId: SlotId | null): OpenNotes {
  const { dialogueId } = useDialoguePart()
  const { personId } = useSeat()
  const [pool] = useState(() =>
    createNotesPool({
      open: (id) =>
        new NotesProvider({
          server: notesServer(),
          dialogueId,
          slotId: id,
          personId,
          as: personId,
          network: window,
        }),
      scheduler: browserScheduler,
      chance: Math.random,
    }),
  )
  useEffect(() => pool.show(slotId), [pool, slotId])
  useEffect(() => pool.openAhead(aheadId), [pool, aheadId])
  useEffect(() => () => pool.close(), [pool])
  return {
    notes: useSyncExternalStore(pool.subscribe, () => pool.get(slotId)),
    // What is still kept is shown again, which says that it was not forgotten.
    forget: useCallback(() => void pool.forget(slotId).catch(() => undefined), [pool, slotId]),
  }
}

function notesServer(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}`
}
