// What a connection needs of its socket, and the one made from `ws` and the stream under it.
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'

export interface NotesSocket {
  /** Whether frames can still be sent. */
  readonly open: boolean
  /** Bytes handed over and not yet with the operating system. */
  readonly backlogBytes: number
  /** Sends finished WebSocket frames (see frame.ts), in one system call where possible. Only while `open`. */
  write(frames: readonly Uint8Array[]): void
  /** Stops and resumes reading; what has been read already may still arrive. */
  pause(): void
  resume(): void
  ping(): void
  close(code: number): void
  /** Cuts the connection without a closing handshake. */
  cut(): void
}

/** What takes the sockets over from HTTP; a frame past `maxFrameBytes` ends its connection. */
export function notesWebSockets(maxFrameBytes: number): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxFrameBytes,
    // One message a turn of each connection: whoever sends thousands at once does not keep the others waiting meanwhile.
    allowSynchronousEvents: false,
    // Off for good: the frames of a broadcast are built once and written past `ws`.
    perMessageDeflate: false,
  })
}

/**
 * Frames are written to the stream itself, past `ws`, so that a broadcast frames once and not once a reader. That is sound as
 * long as `ws` compresses nothing and this is the only sender of messages: then no frame of `ws` is ever half written.
 */
export function notesSocket(ws: WebSocket, stream: Duplex): NotesSocket {
  return {
    get open() {
      return ws.readyState === WebSocket.OPEN
    },
    get backlogBytes() {
      return stream.writableLength
    },
    write(frames) {
      const [only] = frames
      // What goes to everybody is written as it is; a few small frames put together cost less than a gathered write.
      stream.write(only && frames.length === 1 ? only : Buffer.concat(frames))
    },
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    ping: () => {
      if (ws.readyState === WebSocket.OPEN) ws.ping()
    },
    close: (code) => ws.close(code),
    cut: () => ws.terminate(),
  }
}
