// What a request to open a notes socket says, and how one is refused before it is a WebSocket.
import type { Duplex } from 'node:stream'
import { idSchema } from '#shared/dialogue/identifiers.ts'
import { err, ok, type Result } from '#shared/lib/result.ts'
import {
  NOTES_PATH,
  NOTES_SCHEMA_VERSION,
  notesClose,
  notesParam,
  type NotesCloseCode,
} from '#shared/protocol/notes.ts'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'

export interface NotesTarget {
  readonly key: NotesRoomKey
  readonly as: string | null
  readonly wantsAcks: boolean
}

/** Reads the address of a request, `/notes/<dialogueId>/<slotId>?…`. The error is the code to close with. */
export function parseTarget(address: string): Result<NotesTarget, NotesCloseCode> {
  // The host does not matter here; it only makes the address whole.
  const url = URL.parse(address, 'http://localhost')
  const [, path, dialogueId, slotId, ...rest] = url?.pathname.split('/') ?? []
  if (!url || `/${path}` !== NOTES_PATH || rest.length > 0) return err(notesClose.noSuchRoom)
  const dialogue = idSchema.safeParse(dialogueId)
  const slot = idSchema.safeParse(slotId)
  if (!dialogue.success || !slot.success) return err(notesClose.noSuchRoom)
  // A stock client names no version; it has no schema of its own that could be older.
  const schema = url.searchParams.get(notesParam.schema)
  if (schema !== null && !(Number(schema) >= NOTES_SCHEMA_VERSION)) return err(notesClose.olderSchema)
  return ok({
    key: { dialogueId: dialogue.data, slotId: slot.data },
    as: url.searchParams.get(notesParam.as),
    wantsAcks: url.searchParams.get(notesParam.ack) === '1',
  })
}

/** Answers a request to upgrade with a plain HTTP status and no body, and closes. */
export function refuseHttp(stream: Duplex, status: 403 | 503): void {
  const reason = status === 403 ? 'Forbidden' : 'Service Unavailable'
  const answer = `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  stream.end(answer, () => stream.destroy())
}
