// How one slot's notes stand: with the server, and with what has been typed.

/**
 * connecting: not yet there · online: edits travel both ways · offline: the connection is lost and is tried again by itself ·
 * refused: the server does not want this connection; nothing more happens until `retry`.
 */
export type NotesConnectionState = 'connecting' | 'online' | 'offline' | 'refused'

export interface NotesStatus {
  readonly connection: NotesConnectionState
  /** Why the server refused: one of `notesClose`; `null` unless refused. */
  readonly refusedCode: number | null
  /** Whether the document holds everything the server had when the connection opened. */
  readonly synced: boolean
  /** Edits made here that are not known to be on the server's disk. After a reload the number is no longer known: then 1. */
  readonly pendingEdits: number
  /** Whether all that was typed here is on the server's disk. */
  readonly saved: boolean
  /** Whether edits outlive this page: they are also kept in this browser. */
  readonly keptHere: boolean
}

/** Nothing has happened yet. */
export const initialNotesStatus: NotesStatus = {
  connection: 'connecting',
  refusedCode: null,
  synced: false,
  pendingEdits: 0,
  saved: true,
  keptHere: false,
}
