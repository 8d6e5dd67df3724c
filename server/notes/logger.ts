// The little that the notes need of a log; pino's logger is one.

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void

/** Fields hold ids of rooms, codes and errors, never a person or anything written in a document. */
export interface NotesLogger {
  readonly warn: Write
  readonly error: Write
}
