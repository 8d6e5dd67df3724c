// How far what was typed has come, for the sign that is always in sight.
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import type { WaitingNotes } from './waiting.ts'

/** saved: on the server's disk · saving: on its way · waiting: kept here until the connection is back · offline: nothing waits. */
export type SavedSign =
  | { readonly kind: 'saved' | 'saving' | 'connecting' | 'offline' }
  | { readonly kind: 'waiting'; readonly edits: number; readonly keptHere: boolean }

/**
 * `hasSettled` is whether everything has been saved for a moment: the sign does not flicker from key to key. What waits in the notes of
 * other slots counts too while there is no connection: nobody is told that everything is saved when that is so of these notes alone.
 */
export function savedSign(
  status: NotesStatus,
  hasSettled: boolean,
  elsewhere: readonly Pick<WaitingNotes, 'edits' | 'keptHere'>[] = [],
): SavedSign {
  const { connection, pendingEdits, saved, synced } = status
  if (connection === 'offline' || connection === 'refused') {
    const all = pendingEdits > 0 ? [{ ...status, edits: pendingEdits }, ...elsewhere] : elsewhere
    const edits = all.reduce((sum, each) => sum + each.edits, 0)
    return edits > 0
      ? { kind: 'waiting', edits, keptHere: all.every(({ keptHere }) => keptHere) }
      : { kind: 'offline' }
  }
  if (pendingEdits > 0) return { kind: 'saving' }
  // Nothing of one's own is on its way: what is there is being fetched, which is no saving.
  if (!saved || !synced) return { kind: 'connecting' }
  return { kind: hasSettled ? 'saved' : 'saving' }
}
