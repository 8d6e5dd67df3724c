// The notes log in SQLite.
import { z } from 'zod'
import { assert } from '#shared/lib/assert.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '../notesLog.ts'
import type { Connection } from './connection.ts'

const roomIdSchema = z.object({ id: z.int() })
const bytesSchema = z.instanceof(Uint8Array)
const snapshotSchema = z.object({ upToSeq: z.int(), bytes: bytesSchema })
const updateSchema = z.object({ seq: z.int(), bytes: bytesSchema })
const lastSeqSchema = z.object({ seq: z.int() })
const keySchema = z.object({ dialogueId: z.string(), slotId: z.string() })

/** A room that is being written in: its number, and that of its last row. */
interface OpenRoom {
  readonly id: number
  seq: number
}

export class SqliteNotesLog implements NotesLog {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async append(updates: readonly NotesUpdate[]): Promise<void> {
    await this.#connection.write('append to the notes', () => {
      const rooms = new Map<string, OpenRoom>()
      for (const { dialogueId, slotId, bytes, personId, at } of updates) {
        const name = `${dialogueId}/${slotId}`
        let room = rooms.get(name)
        if (room === undefined) {
          room = this.#openRoom({ dialogueId, slotId })
          rooms.set(name, room)
        }
        room.seq += 1
        this.#connection.runAt(
          'INSERT INTO notesUpdates (roomId, seq, bytes, personId, at) VALUES (?, ?, ?, ?, ?)',
          room.id,
          room.seq,
          bytes,
          personId,
          at,
        )
      }
    })
  }

  async load(key: NotesRoomKey, after = 0): Promise<StoredNotes> {
    return this.#connection.read('load notes', () => {
      const roomId = this.#find(key)
      if (roomId === null) return { snapshot: null, updates: [], seq: 0 }
      const snapshot = this.#snapshot(roomId)
      const updates = this.#connection.rows(
        updateSchema,
        'SELECT seq, bytes FROM notesUpdates WHERE roomId = :roomId AND seq > :after ORDER BY seq',
        { roomId, after },
      )
      return {
        snapshot: snapshot !== null && snapshot.upToSeq > after ? snapshot.bytes : null,
        updates: updates.map(({ bytes }) => bytes),
        seq: updates.at(-1)?.seq ?? Math.max(after, snapshot?.upToSeq ?? 0),
      }
    })
  }

  async compact(key: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void> {
    await this.#connection.write('compact notes', () => {
      const { id: roomId, seq } = this.#openRoom(key)
      assert(upToSeq <= seq, 'a snapshot holds only what is in the log')
      const current = this.#snapshot(roomId)
      if (current !== null && current.upToSeq > upToSeq) return
      this.#connection.run(
        'REPLACE INTO notesSnapshots (roomId, upToSeq, bytes) VALUES (:roomId, :upToSeq, :snapshot)',
        { roomId, upToSeq, snapshot },
      )
      this.#connection.run('DELETE FROM notesUpdates WHERE roomId = :roomId AND seq <= :upToSeq', {
        roomId,
        upToSeq,
      })
    })
  }

  async rooms(dialogueId: string): Promise<readonly NotesRoomKey[]> {
    return this.#connection.read('list the rooms of notes', () =>
      this.#connection.rows(
        keySchema,
        'SELECT dialogueId, slotId FROM notesRooms WHERE dialogueId = :dialogueId ORDER BY id',
        { dialogueId },
      ),
    )
  }

  #find({ dialogueId, slotId }: NotesRoomKey): number | null {
    const row = this.#connection.row(
      roomIdSchema,
      'SELECT id FROM notesRooms WHERE dialogueId = :dialogueId AND slotId = :slotId',
      { dialogueId, slotId },
    )
    return row?.id ?? null
  }

  #openRoom({ dialogueId, slotId }: NotesRoomKey): OpenRoom {
    const found = this.#find({ dialogueId, slotId })
    if (found !== null) return { id: found, seq: this.#lastSeq(found) }
    this.#connection.run('INSERT INTO notesRooms (dialogueId, slotId) VALUES (:dialogueId, :slotId)', {
      dialogueId,
      slotId,
    })
    const made = this.#find({ dialogueId, slotId })
    assert(made !== null, 'a room that was inserted is there')
    return { id: made, seq: 0 }
  }

  /** After a compaction the numbers go on from where they were: a row may never get a number that a snapshot covers. */
  #lastSeq(roomId: number): number {
    const row = this.#connection.row(
      lastSeqSchema,
      `SELECT max(
         ifnull((SELECT max(seq) FROM notesUpdates WHERE roomId = :roomId), 0),
         ifnull((SELECT upToSeq FROM notesSnapshots WHERE roomId = :roomId), 0)
       ) AS seq`,
      { roomId },
    )
    return row?.seq ?? 0
  }

  #snapshot(roomId: number): z.output<typeof snapshotSchema> | null {
    return this.#connection.row(
      snapshotSchema,
      'SELECT upToSeq, bytes FROM notesSnapshots WHERE roomId = :roomId',
      { roomId },
    )
  }
}
