// Why the server does not want this page's connection to the notes, as a problem to put into words.
import { notesClose } from '#shared/protocol/notes.ts'

/** notTaken: edits were refused · full: the document has no more room · older: the page lacks something that the notes hold. */
export type NotesProblem =
  'noSession' | 'notAllowed' | 'notTaken' | 'noSuchRoom' | 'older' | 'full' | 'broken'

/** The problem behind a close code. `hasUnsaved` is whether something was typed that the server does not have. */
export function problemOf(code: number | null, hasUnsaved: boolean): NotesProblem {
  switch (code) {
    case notesClose.noSession:
      return 'noSession'
    case notesClose.notAllowed:
      return hasUnsaved ? 'notTaken' : 'notAllowed'
    case notesClose.noSuchRoom:
      return 'noSuchRoom'
    case notesClose.olderSchema:
      return 'older'
    case notesClose.documentFull:
    case notesClose.tooBig:
      return 'full'
    default:
      return 'broken'
  }
}
