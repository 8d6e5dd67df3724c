// What a notes server has done since it started, as plain numbers to read.

/** Totals since the start, apart from `connections` and `rooms`, which say how many there are now. */
export class NotesCounters {
  connections = 0
  rooms = 0
  /** Connections ended by the server or refused at the handshake, whatever the close code. */
  refusals = 0
  /** Frames that were no message of the protocol, or no update. */
  badFrames = 0
  framesIn = 0
  framesOut = 0
  bytesOut = 0
  loads = 0
  /** Transactions written to the log, and the updates in them. */
  flushes = 0
  updatesStored = 0
  failedFlushes = 0
  compactions = 0
}
