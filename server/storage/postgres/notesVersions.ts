// Versions of notes in PostgreSQL.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { NotesRoomKey } from '../notesLog.ts'
import type { NewNotesVersion, NotesVersionStore, StoredNotesVersion } from '../notesVersions.ts'
import { contentRowSchema, notesVersionRowSchema, soFarSchema } from '../rows/notesVersionRow.ts'
import type { Connection } from './connection.ts'

export class PostgresNotesVersions implements NotesVersionStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async keep(given: NewNotesVersion): Promise<Result<StoredNotesVersion, 'kept-already'>> {
    const { content, ...rest } = given
    const { dialogueId, slotId, contentId, endedBySeq } = rest
    return this.#connection.write('keep a version of notes', async (db) => {
      // Numbers are given by one node at a time; the lock goes with the transaction.
      await db.run('SELECT pg_advisory_xact_lock(hashtextextended(:room::text, 0))', {
        room: `${dialogueId}/${slotId}`,
      })
      const row = await db.row(
        soFarSchema,
        `SELECT coalesce(max(number), 0) AS last,
           count(*) FILTER (WHERE ended_by_seq = :endedBySeq) AS of_this_end
         FROM notes_versions WHERE dialogue_id = :dialogueId AND slot_id = :slotId`,
        { dialogueId, slotId, endedBySeq },
      )
      if (row !== null && row.ofThisEnd > 0) return err('kept-already')
      const version = { ...rest, number: (row?.last ?? 0) + 1 }
      await db.run(
        `INSERT INTO notes_version_contents (dialogue_id, slot_id, content_id, bytes)
         VALUES (:dialogueId, :slotId, :contentId, :content) ON CONFLICT DO NOTHING`,
        { dialogueId, slotId, contentId, content },
      )
      await db.run(
        `INSERT INTO notes_versions
           (dialogue_id, slot_id, number, cause, ended_by_seq, at, kept_at, person_id, schema, content_id)
         VALUES (:dialogueId, :slotId, :number, :cause, :endedBySeq, :at, :keptAt, :personId, :schema, :contentId)`,
        { ...version },
      )
      return ok(version)
    })
  }

  async list({ dialogueId, slotId }: NotesRoomKey): Promise<readonly StoredNotesVersion[]> {
    return this.#connection.single('list the versions of notes', (db) =>
      db.rows(
        notesVersionRowSchema,
        `SELECT dialogue_id, slot_id, number, cause, ended_by_seq, at, kept_at, person_id, schema, content_id
         FROM notes_versions WHERE dialogue_id = :dialogueId AND slot_id = :slotId ORDER BY number`,
        { dialogueId, slotId },
      ),
    )
  }

  async content({ dialogueId, slotId }: NotesRoomKey, number: number): Promise<Uint8Array | null> {
    const row = await this.#connection.single('read a version of notes', (db) =>
      db.row(
        contentRowSchema,
        `SELECT bytes FROM notes_versions JOIN notes_version_contents USING (dialogue_id, slot_id, content_id)
         WHERE dialogue_id = :dialogueId AND slot_id = :slotId AND number = :number`,
        { dialogueId, slotId, number },
      ),
    )
    return row?.bytes ?? null
  }
}
