// What the notes need of a storage: an append-only log of Yjs updates for each room, and snapshots that replace it.
import type { Instant } from '#shared/time/instant.ts'

/** One document: the notes of one slot of one dialogue. */
export interface NotesRoomKey {
  readonly dialogueId: string
  readonly slotId: string
}

/** One Yjs update (v1 encoding) as it is written to the log. */
export interface NotesUpdate extends NotesRoomKey {
  readonly bytes: Uint8Array
  /** Who wrote it; `null` for the server itself. Several writers' updates are never merged into one row. */
  readonly personId: string | null
  readonly at: Instant
}

/** What a room is loaded from: apply the snapshot, if there is one, then every update in order. */
export interface StoredNotes {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** The highest sequence number included here; 0 for a room nobody has written in. */
  readonly seq: number
}

/** An append-only log of notes. Every method rejects when the storage fails, and then nothing was written. */
export interface NotesLog {
  /** Writes all updates, of any number of rooms, in one transaction; resolves when they are on disk. */
  append(updates: readonly NotesUpdate[]): Promise<void>
  /**
   * Reads what a room holds beyond number `after`, which an earlier reading gave, or all of it. A snapshot that reaches past `after`
   * comes in the place of the rows it has replaced. A room nobody has written in is empty, not an error.
   */
  load(room: NotesRoomKey, after?: number): Promise<StoredNotes>
  /**
   * In one transaction, stores `snapshot` and removes the updates up to and including `upToSeq`, a number that `load` gave. A snapshot
   * that reaches less far than the stored one changes nothing: another process has compacted since.
   */
  compact(room: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void>
  /** The rooms of a dialogue in which anything has been written. */
  rooms(dialogueId: string): Promise<readonly NotesRoomKey[]>
}
