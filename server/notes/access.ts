// The question the notes ask whoever knows sessions and roles: may this request open that room, and what may it do there.
import type { Result } from '#shared/lib/result.ts'
import type { NotesCloseCode } from '#shared/protocol/notes.ts'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'
import type { NotesAccess, NotesIdentity } from './identity.ts'

export interface AccessRequest extends NotesRoomKey {
  /** The request's Cookie header as it came. */
  readonly cookie: string | undefined
  /** The request's Origin header as it came; browsers always send one. */
  readonly origin: string | undefined
  /** The parameter `as`, as it came. */
  readonly as: string | null
}

export interface AccessGranted extends NotesIdentity {
  readonly access: NotesAccess
}

/** Decides on a request. An error is the code the connection is closed with. Rejects when it cannot tell. */
export type Authorise = (request: AccessRequest) => Promise<Result<AccessGranted, NotesCloseCode>>
