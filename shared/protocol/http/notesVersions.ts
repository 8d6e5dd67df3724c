// Versions of a slot's notes, over HTTP.
import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'

/**
 * Why a version was kept: the slot `ended`, a facilitator `asked` for it, or the text was about to be replaced by an earlier
 * version (`restoring`).
 */
export const notesVersionCauseSchema = z.enum(['ended', 'asked', 'restoring'])
type NotesVersionCause = z.infer<typeof notesVersionCauseSchema>

/** A version without its text, in the list `GET /api/dialogues/:id/notes/:slotId/versions`, the first kept first. */
export interface NotesVersion {
  /** Counts from 1 in each slot. */
  readonly number: number
  readonly cause: NotesVersionCause
  /** The moment that it is a version of: when the slot ended, or when it was asked for. */
  readonly at: Instant
  /** When the text was read. Later than `at` when the server was not there at that moment and made up for it. */
  readonly keptAt: Instant
  /** Who asked for it; `null` for a slot's end. */
  readonly personId: string | null
  /** The `NOTES_SCHEMA_VERSION` of the server that kept it. */
  readonly schema: number
  /** The same for versions that hold the same text. */
  readonly contentId: string
}

/** Keeps a version of the text as it is now: `POST` to the list. Answered with the version. */
export const keepNotesVersionSchema = z.object({ cause: notesVersionCauseSchema.exclude(['ended']) })
export type KeepNotesVersion = z.infer<typeof keepNotesVersionSchema>

/** One version with its text: `GET …/versions/:number`. */
export interface NotesVersionContent {
  readonly version: NotesVersion
  /** The whole document as one Yjs update (v1), in base64. */
  readonly update: string
}
