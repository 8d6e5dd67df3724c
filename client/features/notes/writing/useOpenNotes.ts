// The provider of the notes that are shown, for as long as they are, and what waits in the others.
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useSeat } from '#client/connection/hooks.ts'
import { findUnsavedCopies } from '#client/connection/notes/localCopies.ts'
import type { NotesProvider } from '#client/connection/notes/notesProvider.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import { openPool } from './openPools.ts'
import type { NotesPool } from './pool.ts'
import type { WaitingNotes } from './waiting.ts'

export interface OpenNotes {
  /** `null` for an instant, while the notes are being opened. */
  readonly notes: NotesProvider | null
  /** The notes in which something cannot be saved for now, these or others. */
  readonly waiting: readonly WaitingNotes[]
  /** The document of notes that are open; `null` for others. */
  readonly find: NotesPool<NotesProvider>['get']
  /** Forgets what is kept of the slot's notes in this browser and was not saved, and opens them anew when they are shown. */
  readonly forget: (slotId: SlotId) => void
}

export function useOpenNotes(slotId: SlotId, aheadId: SlotId | null): OpenNotes {
  const { dialogueId } = useDialoguePart()
  const { personId } = useSeat()
  const pool = openPool(dialogueId, personId)
  useEffect(() => pool.show(slotId), [pool, slotId])
  useEffect(() => pool.openAhead(aheadId), [pool, aheadId])
  useEffect(() => {
    // What cannot be looked for now is found when the page is opened again.
    void findUnsavedCopies((copy) => copy.personId === personId && copy.dialogueId === dialogueId).then(
      (copies) => pool.send(copies.map((copy) => copy.slotId)),
      () => undefined,
    )
    return pool.leave
  }, [pool, personId, dialogueId])
  return {
    notes: useSyncExternalStore(pool.subscribe, () => pool.get(slotId)),
    waiting: useSyncExternalStore(pool.subscribe, pool.waiting),
    find: pool.get,
    // What is still kept is shown again, which says that it was not forgotten.
    forget: useCallback((id) => void pool.forget(id).catch(() => undefined), [pool]),
  }
}
