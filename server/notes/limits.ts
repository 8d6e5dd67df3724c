// The sizes and times a notes server keeps to. Bytes are of payload, times are durations.
import { milliseconds, seconds, type Duration } from '#shared/time/instant.ts'

export interface NotesLimits {
  /** The largest frame taken; a larger one ends the connection with 1009. */
  readonly maxFrameBytes: number
  /** What one connection may have waiting to be stored before its socket is no longer read. */
  readonly maxQueuedBytes: number
  /** What a client may send at once, and what it regains a second; past that its socket is read no faster. */
  readonly allowanceBytes: number
  readonly allowanceBytesPerSecond: number
  /** What a frame counts besides its bytes: to look at a small one costs as much as to take in so many bytes. */
  readonly frameCostBytes: number
  /** What may wait to be sent to a connection before it is ended with 1013. */
  readonly maxBacklogBytes: number
  /** What may wait to be sent to a connection before presence is left out for it. */
  readonly presenceBacklogBytes: number
  /** The largest presence state of one client, as JSON. */
  readonly maxPresenceBytes: number
  /** What a document may hold of updates whose predecessors have not arrived. */
  readonly maxPendingBytes: number
  /** What a document may come to on disk; an update past it ends its connection with 4413. */
  readonly maxDocumentBytes: number
  /** A room is compacted past this many rows … */
  readonly compactAfterRows: number
  /** … or this many bytes in them, whichever comes first. */
  readonly compactAfterBytes: number
  /** How much each connection adds to the time between two flushes of its room: a broadcast costs by the reader. */
  readonly flushWindowPerConnection: Duration
  /** The longest time between two flushes of a room that is written in. */
  readonly flushWindowMax: Duration
  /** The least time between two broadcasts of changed presence in a room. */
  readonly presenceWindow: Duration
  /** How long a sign of life without a change waits for others. Clients forget a peer after 30 s, and tell every 15–18 s. */
  readonly presenceRenewalWindow: Duration
  /** A room in which nobody was sent anything for this long is sent an empty message; stock clients give up after 30 s. */
  readonly keepaliveAfter: Duration
  /** How long a room that nobody has open stays in memory. */
  readonly unloadAfter: Duration
  /** How often connections are pinged; one not heard from between two pings is cut. */
  readonly heartbeatEvery: Duration
}

const MiB = 1024 * 1024

export const defaultNotesLimits: NotesLimits = {
  maxFrameBytes: 2 * MiB,
  maxQueuedBytes: 4 * MiB,
  // Stock clients send back all the presence they hear: ten frames and some 100 kB a second in a room of ninety.
  allowanceBytes: 8 * MiB,
  allowanceBytesPerSecond: MiB,
  // Five hundred at once and sixty a second: whoever types fast, with a cursor that moves along, sends forty.
  frameCostBytes: 16 * 1024,
  maxBacklogBytes: 4 * MiB,
  presenceBacklogBytes: 64 * 1024,
  maxPresenceBytes: 4096,
  maxPendingBytes: 256 * 1024,
  maxDocumentBytes: 16 * MiB,
  compactAfterRows: 2000,
  compactAfterBytes: MiB,
  flushWindowPerConnection: milliseconds(0.6),
  flushWindowMax: milliseconds(54),
  presenceWindow: milliseconds(108),
  presenceRenewalWindow: seconds(5),
  keepaliveAfter: seconds(10),
  unloadAfter: seconds(30),
  heartbeatEvery: seconds(30),
}
