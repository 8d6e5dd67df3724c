// What a client may still send when its WebSocket is being closed: its side of the closing handshake, and what was on the way before it.
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'

/** How long clients have for their side of the closing handshake. `ws` gives those half a minute that say nothing at all. */
export const CLOSING_TIME = seconds(2)

/** What is read of a client meanwhile; a page that is closed in the middle of a large message need not come to its end. */
const MOST_BYTES = 1024 * 1024
/** What a frame counts besides its bytes: some sixty small ones are read. */
const FRAME_COST = 16 * 1024

/**
 * Stops reading a socket that goes on sending though it is being closed, and cuts it soon. To be called once, when the handshake is done.
 * @param stream what `ws` reads from
 */
export function limitLastWords(ws: WebSocket, stream: Duplex, scheduler: Scheduler): void {
  let left = MOST_BYTES
  let cancel: Cancel | null = null
  const heard = (bytes: number): void => {
    if (ws.readyState !== WebSocket.CLOSING) return
    cancel ??= scheduler.after(CLOSING_TIME, () => ws.terminate())
    left -= bytes
    if (left < 0) ws.pause()
  }
  // After what is no frame `ws` looks at nothing more, and reads on.
  stream.on('data', (chunk: Buffer) => heard(chunk.length))
  ws.on('message', () => heard(FRAME_COST))
  ws.on('ping', () => heard(FRAME_COST))
  ws.on('pong', () => heard(FRAME_COST))
  ws.on('close', () => cancel?.())
}
