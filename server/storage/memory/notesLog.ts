// The notes log in memory: for tests and for trying things out. It is gone when the process ends.
import { assert } from '#shared/lib/assert.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'

interface StoredRoom extends NotesRoomKey {
  snapshot: { readonly bytes: Uint8Array; readonly upToSeq: number } | null
  rows: { readonly seq: number; readonly bytes: Uint8Array }[]
  seq: number
}

/** A notes log that lives as long as the object. */
export class MemoryNotesLog implements NotesLog {
  readonly #rooms = new Map<string, StoredRoom>()

  async append(updates: readonly NotesUpdate[]): Promise<void> {
    for (const { dialogueId, slotId, bytes } of updates) {
      const room = this.#room({ dialogueId, slotId })
      room.seq += 1
      // A copy: the caller's bytes may be a view of a buffer that lives much longer.
      room.rows.push({ seq: room.seq, bytes: Uint8Array.from(bytes) })
    }
  }

  async load(key: NotesRoomKey, after = 0): Promise<StoredNotes> {
    const room = this.#rooms.get(nameOf(key))
    if (!room) return { snapshot: null, updates: [], seq: 0 }
    return {
      snapshot: room.snapshot && room.snapshot.upToSeq > after ? room.snapshot.bytes : null,
      updates: room.rows.filter((row) => row.seq > after).map((row) => row.bytes),
      seq: room.seq,
    }
  }

  async compact(key: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void> {
    const room = this.#room(key)
    assert(upToSeq <= room.seq, 'a snapshot holds only what is in the log')
    if (room.snapshot && room.snapshot.upToSeq > upToSeq) return
    room.snapshot = { bytes: Uint8Array.from(snapshot), upToSeq }
    room.rows = room.rows.filter((row) => row.seq > upToSeq)
  }

  async rooms(dialogueId: string): Promise<readonly NotesRoomKey[]> {
    return [...this.#rooms.values()]
      .filter((room) => room.dialogueId === dialogueId)
      .map(({ slotId }) => ({ dialogueId, slotId }))
  }

  #room(key: NotesRoomKey): StoredRoom {
    const name = nameOf(key)
    let room = this.#rooms.get(name)
    if (!room) {
      room = { dialogueId: key.dialogueId, slotId: key.slotId, snapshot: null, rows: [], seq: 0 }
      this.#rooms.set(name, room)
    }
    return room
  }
}

const nameOf = (key: NotesRoomKey): string => `${key.dialogueId}/${key.slotId}`
