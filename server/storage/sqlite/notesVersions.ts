// Versions of notes in SQLite.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { NotesRoomKey } from '../notesLog.ts'
import type { NewNotesVersion, NotesVersionStore, StoredNotesVersion } from '../notesVersions.ts'
import { contentRowSchema, notesVersionRowSchema, soFarSchema } from '../rows/notesVersionRow.ts'
import type { Connection } from './connection.ts'

export class SqliteNotesVersions implements NotesVersionStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async keep(given: NewNotesVersion): Promise<Result<StoredNotesVersion, 'kept-already'>> {
    const { content, ...rest } = given
    const { dialogueId, slotId, contentId, endedBySeq } = rest
    return this.#connection.write('keep a version of notes', () => {
      const row = this.#connection.row(
        soFarSchema,
        `SELECT ifnull(max(number), 0) AS last, count(*) FILTER (WHERE endedBySeq = :endedBySeq) AS ofThisEnd
         FROM notesVersions WHERE dialogueId = :dialogueId AND slotId = :slotId`,
        { dialogueId, slotId, endedBySeq },
      )
      if (row !== null && row.ofThisEnd > 0) return err('kept-already')
      const version = { ...rest, number: (row?.last ?? 0) + 1 }
      this.#connection.run(
        `INSERT INTO notesVersionContents (dialogueId, slotId, contentId, bytes)
         VALUES (:dialogueId, :slotId, :contentId, :content) ON CONFLICT DO NOTHING`,
        { dialogueId, slotId, contentId, content },
      )
      this.#connection.run(
        `INSERT INTO notesVersions
           (dialogueId, slotId, number, cause, endedBySeq, at, keptAt, personId, schema, contentId)
         VALUES (:dialogueId, :slotId, :number, :cause, :endedBySeq, :at, :keptAt, :personId, :schema, :contentId)`,
        { ...version },
      )
      return ok(version)
    })
  }

  async list({ dialogueId, slotId }: NotesRoomKey): Promise<readonly StoredNotesVersion[]> {
    return this.#connection.read('list the versions of notes', () =>
      this.#connection.rows(
        notesVersionRowSchema,
        `SELECT dialogueId, slotId, number, cause, endedBySeq, at, keptAt, personId, schema, contentId
         FROM notesVersions WHERE dialogueId = :dialogueId AND slotId = :slotId ORDER BY number`,
        { dialogueId, slotId },
      ),
    )
  }

  async content({ dialogueId, slotId }: NotesRoomKey, number: number): Promise<Uint8Array | null> {
    const row = await this.#connection.read('read a version of notes', () =>
      this.#connection.row(
        contentRowSchema,
        `SELECT bytes FROM notesVersions JOIN notesVersionContents USING (dialogueId, slotId, contentId)
         WHERE dialogueId = :dialogueId AND slotId = :slotId AND number = :number`,
        { dialogueId, slotId, number },
      ),
    )
    return row?.bytes ?? null
  }
}
