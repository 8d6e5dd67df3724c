// How far what was typed has come, for the sign that is always in sight.
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'

/** saved: on the server's disk · saving: on its way · waiting: kept here until the connection is back · offline: nothing waits. */
export type SavedSign =
  | { readonly kind: 'saved' | 'saving' | 'connecting' | 'offline' }
  | { readonly kind: 'waiting'; readonly edits: number; readonly keptHere: boolean }

/** `hasSettled` is whether everything has been saved for a moment: the sign does not flicker from key to key. */
export function savedSign(status: NotesStatus, hasSettled: boolean): SavedSign {
  const { connection, pendingEdits, keptHere, saved, synced } = status
  if (connection === 'offline' || connection === 'refused') {
    return pendingEdits > 0 ? { kind: 'waiting', edits: pendingEdits, keptHere } : { kind: 'offline' }
  }
  if (pendingEdits > 0) return { kind: 'saving' }
  // Nothing of one's own is on its way: what is there is being fetched, which is no saving.
  if (!saved || !synced) return { kind: 'connecting' }
  return { kind: hasSettled ? 'saved' : 'saving' }
}
