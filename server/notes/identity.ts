// Who is at the other end of a connection, as the session says and never as the client does.

export type NotesAccess = 'write' | 'read'

export interface NotesIdentity {
  /** `null` for a screen with no person behind it. */
  readonly personId: string | null
  readonly sessionId: string
  readonly name: string
  readonly organisation: string
  /** A CSS colour for the cursor. */
  readonly colour: string
}
