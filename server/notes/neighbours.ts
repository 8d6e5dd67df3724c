// What notes servers on several nodes tell each other. What is told may get lost: the log has the text, and presence comes again.
import type { NotesRoomKey } from '#server/storage/notesLog.ts'

/** One client's presence as another node is told of it. */
export interface SharedPresence {
  readonly clientId: number
  readonly clock: number
  /** The state with the session's `user`; `null` as JSON for a client that has left. */
  readonly json: string
  /** Whose it is; `null` for a screen. */
  readonly personId: string | null
}

/** The other nodes, to be told. */
export interface Neighbours {
  /** Updates have been written to a room's log here. */
  stored(room: NotesRoomKey): void
  /** A room has been opened here: who is present in it elsewhere? */
  opened(room: NotesRoomKey): void
  /** The presence of clients that are connected here has changed. */
  present(room: NotesRoomKey, states: readonly SharedPresence[]): void
}

/** For a server that is alone. */
export const noNeighbours: Neighbours = {
  stored: () => undefined,
  opened: () => undefined,
  present: () => undefined,
}
