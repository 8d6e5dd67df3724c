// Sending frames as fast as a socket takes them, and opening it anew at once whenever the server ends it.
import { setImmediate as nextTurn, setTimeout as rest } from 'node:timers/promises'
import { WebSocket } from 'ws'

export type Frame = Uint8Array | string

/** What one client has done. */
export interface PouredOut {
  readonly frames: number
  readonly connections: number
}

/** How much of a connection may wait on this side, in bytes; then the server does not read as fast as is sent. */
const MOST_WAITING = 1024 * 1024
/** Frames that are sent before other connections have their turn. */
const AT_ONCE = 100
/** How long a connection that takes no more is left alone, in milliseconds. */
const FULL_REST_MS = 1

export interface Pouring {
  readonly address: string
  /** What a browser would say of itself. */
  readonly headers: Readonly<Record<string, string>>
  /** Resolves when the frames may come; the connection may have closed by then. */
  readonly begin: (socket: WebSocket) => Promise<void>
  readonly frame: () => Frame
  readonly over: () => boolean
}

/** Pours until it is `over`; something is sent however soon that is. */
export async function pour({ address, headers, begin, frame, over }: Pouring): Promise<PouredOut> {
  let frames = 0
  let connections = 0
  do {
    const socket = new WebSocket(address, { headers, perMessageDeflate: false })
    socket.on('error', () => socket.terminate())
    // Not by `once`: a connection that is refused is an error first, and closed then.
    const closed = new Promise((resolve) => socket.on('close', resolve))
    connections += 1
    await Promise.race([new Promise((resolve) => socket.on('open', resolve)), closed])
    await Promise.race([begin(socket), closed])
    while (socket.readyState === WebSocket.OPEN && (frames === 0 || !over())) {
      for (let sent = 0; sent < AT_ONCE && socket.bufferedAmount < MOST_WAITING; sent += 1) {
        socket.send(frame())
        frames += 1
      }
      await (socket.bufferedAmount < MOST_WAITING ? nextTurn() : rest(FULL_REST_MS))
    }
    socket.terminate()
    await closed
  } while (!over())
  return { frames, connections }
}
