// Long polling under the dialogue socket: nobody is read more slowly there, so whoever sends far more than any page is cut off.
import type { Scheduler } from '#shared/time/scheduler.ts'
import { ReadingPace } from '#server/notes/readingPace.ts'
import type { PaceLimits } from '#server/notes/readingPace.ts'

/** Four times what a WebSocket is read at: a page that sends at once what it kept, all it may, stays far below. */
const pollingPace: PaceLimits = {
  // Nothing waits to be stored: commands are answered one by one.
  maxQueuedBytes: Number.POSITIVE_INFINITY,
  allowanceBytes: 12 * 1024 * 1024,
  allowanceBytesPerSecond: 1024 * 1024,
  frameCostBytes: 16 * 1024,
}

/** A connection of engine.io's, as far as it is needed here. */
export interface PolledLine {
  readonly transport: { readonly name: string }
  readonly on: {
    (event: 'packet', listener: (packet: { readonly data?: unknown }) => void): unknown
    (event: 'close', listener: () => void): unknown
  }
  readonly close: (discard: boolean) => unknown
}

/** Cuts the connection off when more comes by long polling than any page sends; a WebSocket has a pace of its own. */
export function pacePolling(line: PolledLine, scheduler: Scheduler): void {
  const cut = { open: true, pause: () => line.close(true), resume: () => undefined }
  const pace = new ReadingPace(cut, scheduler, pollingPace)
  line.on('packet', ({ data }) => {
    if (line.transport.name === 'polling') pace.received(typeof data === 'string' ? data.length : 0)
  })
  line.on('close', () => pace.stop())
}
