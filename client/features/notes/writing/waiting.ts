// Notes in which something has been written that cannot be saved for now.
import type { NotesStatus } from '#client/connection/notes/notesStatus.ts'
import type { SlotId } from '#shared/dialogue/identifiers.ts'

export interface WaitingNotes {
  readonly slotId: SlotId
  /** How many edits wait; after a reload at least so many. */
  readonly edits: number
  /** Whether the server has refused them, as opposed to being out of reach. */
  readonly isRefused: boolean
  /** Whether they outlive this page. */
  readonly keptHere: boolean
}

/** Those of the open notes in which something waits. What is on its way to the server does not. */
export function waitingIn(
  entries: ReadonlyMap<SlotId, { readonly notes: { readonly status: NotesStatus } }>,
): readonly WaitingNotes[] {
  return [...entries].flatMap(([slotId, { notes }]) => {
    const { connection, pendingEdits, keptHere } = notes.status
    const isRefused = connection === 'refused'
    if (pendingEdits === 0 || (!isRefused && connection !== 'offline')) return []
    return [{ slotId, edits: pendingEdits, isRefused, keptHere }]
  })
}

export function isSameWaiting(one: readonly WaitingNotes[], other: readonly WaitingNotes[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
