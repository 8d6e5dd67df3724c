// The notes log in PostgreSQL. A room's row counts its updates, and locks the room for whoever writes in it.
import { z } from 'zod'
import { assert } from '#shared/lib/assert.ts'
import type { NotesLog, NotesRoomKey, NotesUpdate, StoredNotes } from '../notesLog.ts'
import type { Connection } from './connection.ts'
import type { Statements } from './statements.ts'

const bytesSchema = z.instanceof(Uint8Array)
const roomSchema = z.object({ id: z.int(), lastSeq: z.int() })
const snapshotSchema = z.object({ bytes: bytesSchema })
const updateSchema = z.object({ seq: z.int(), bytes: bytesSchema })
const keySchema = z.object({ dialogueId: z.string(), slotId: z.string() })

const FIND_ROOM = 'SELECT id, last_seq FROM notes_rooms WHERE dialogue_id = :dialogueId AND slot_id = :slotId'

export class PostgresNotesLog implements NotesLog {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * One statement for all. The counter of each room stays locked until the commit, so that numbers become visible in their order:
   * whoever has read up to a number misses nothing by reading on from it. Rooms are locked in one order, so nobody waits in a ring.
   */
  async append(updates: readonly NotesUpdate[]): Promise<void> {
    await this.#connection.single('append to the notes', (db) =>
      db.run(
        `WITH given AS (
           SELECT * FROM unnest(:dialogueIds::text[], :slotIds::text[], :bytes::bytea[], :personIds::text[], :ats::bigint[])
             WITH ORDINALITY AS given (dialogue_id, slot_id, bytes, person_id, at, place)
         ), rooms AS (
           INSERT INTO notes_rooms AS room (dialogue_id, slot_id, last_seq)
           SELECT dialogue_id, slot_id, count(*) FROM given
           GROUP BY dialogue_id, slot_id ORDER BY dialogue_id, slot_id
           ON CONFLICT (dialogue_id, slot_id) DO UPDATE SET last_seq = room.last_seq + excluded.last_seq
           RETURNING id, dialogue_id, slot_id, last_seq
         )
         INSERT INTO notes_updates (room_id, seq, bytes, person_id, at)
         SELECT rooms.id, rooms.last_seq + 1 - row_number() OVER (PARTITION BY rooms.id ORDER BY place DESC),
           bytes, person_id, at
         FROM given JOIN rooms USING (dialogue_id, slot_id)`,
        {
          dialogueIds: updates.map(({ dialogueId }) => dialogueId),
          slotIds: updates.map(({ slotId }) => slotId),
          // The driver takes a list of its own kind of bytes alone.
          bytes: updates.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
          personIds: updates.map(({ personId }) => personId),
          ats: updates.map(({ at }) => at),
        },
      ),
    )
  }

  async load({ dialogueId, slotId }: NotesRoomKey, after = 0): Promise<StoredNotes> {
    return this.#connection.read('load notes', async (db) => {
      const room = await db.row(roomSchema, FIND_ROOM, { dialogueId, slotId })
      if (room === null) return { snapshot: null, updates: [], seq: 0 }
      const snapshot = await readSnapshot(db, room.id, after)
      const updates = await db.rows(
        updateSchema,
        'SELECT seq, bytes FROM notes_updates WHERE room_id = :roomId AND seq > :after ORDER BY seq',
        { roomId: room.id, after },
      )
      return {
        snapshot: snapshot?.bytes ?? null,
        updates: updates.map(({ bytes }) => bytes),
        seq: room.lastSeq,
      }
    })
  }

  async compact({ dialogueId, slotId }: NotesRoomKey, snapshot: Uint8Array, upToSeq: number): Promise<void> {
    await this.#connection.write('compact notes', async (db) => {
      const room = await lockRoom(db, { dialogueId, slotId })
      assert(upToSeq <= room.lastSeq, 'a snapshot holds only what is in the log')
      const current = await readSnapshot(db, room.id, upToSeq)
      if (current !== null) return
      await db.run(
        `INSERT INTO notes_snapshots (room_id, up_to_seq, bytes) VALUES (:roomId, :upToSeq, :snapshot)
         ON CONFLICT (room_id) DO UPDATE SET up_to_seq = excluded.up_to_seq, bytes = excluded.bytes`,
        { roomId: room.id, upToSeq, snapshot },
      )
      await db.run('DELETE FROM notes_updates WHERE room_id = :roomId AND seq <= :upToSeq', {
        roomId: room.id,
        upToSeq,
      })
    })
  }

  async rooms(dialogueId: string): Promise<readonly NotesRoomKey[]> {
    return this.#connection.single('list the rooms of notes', (db) =>
      db.rows(
        keySchema,
        'SELECT dialogue_id, slot_id FROM notes_rooms WHERE dialogue_id = :dialogueId ORDER BY id',
        { dialogueId },
      ),
    )
  }
}

async function lockRoom(db: Statements, key: NotesRoomKey): Promise<z.output<typeof roomSchema>> {
  await db.run(
    `INSERT INTO notes_rooms (dialogue_id, slot_id, last_seq) VALUES (:dialogueId, :slotId, 0)
     ON CONFLICT DO NOTHING`,
    { ...key },
  )
  const room = await db.row(roomSchema, `${FIND_ROOM} FOR UPDATE`, { ...key })
  assert(room !== null, 'a room that was inserted is there')
  return room
}

/** The snapshot of a room when it reaches past `after`. */
function readSnapshot(
  db: Statements,
  roomId: number,
  after: number,
): Promise<z.output<typeof snapshotSchema> | null> {
  return db.row(
    snapshotSchema,
    'SELECT bytes FROM notes_snapshots WHERE room_id = :roomId AND up_to_seq > :after',
    { roomId, after },
  )
}
