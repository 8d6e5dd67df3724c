// Versions of notes: whole documents, kept apart from the log that they were read from, so that compaction leaves them alone.
import type { Result } from '#shared/lib/result.ts'
import type { NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import type { NotesRoomKey } from './notesLog.ts'

/** A version as it is stored, without its text. */
export interface StoredNotesVersion extends NotesVersion, NotesRoomKey {
  /** The number of the event that ended the slot; `null` when somebody asked for the version. */
  readonly endedBySeq: number | null
}

/** A version to keep. */
export interface NewNotesVersion extends Omit<StoredNotesVersion, 'number'> {
  /** The whole document as one Yjs update (v1). */
  readonly content: Uint8Array
}

/** The versions of every room. Every method rejects with a `StorageError` when the storage fails, and then nothing was written. */
export interface NotesVersionStore {
  /**
   * Gives the version the next number of its room, in one transaction. Its text is stored once for all versions of the room with
   * the same `contentId`. `kept-already`: the end of the slot has its version, by another node perhaps; nothing was written then.
   */
  keep(version: NewNotesVersion): Promise<Result<StoredNotesVersion, 'kept-already'>>
  /** The versions of a room by number; none for a room that has none. */
  list(room: NotesRoomKey): Promise<readonly StoredNotesVersion[]>
  /** The text of a version as one Yjs update (v1), or `null` when there is no such version. */
  content(room: NotesRoomKey, number: number): Promise<Uint8Array | null>
}
