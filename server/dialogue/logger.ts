// The little that dialogues need of a log; pino's logger is one.

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void

/** Fields hold ids of dialogues, codes and errors, never a name or anything that people wrote. */
export interface DialogueLogger {
  readonly info: Write
  readonly warn: Write
  readonly error: Write
}
