// The line to the server, as little of it as the connection needs; tests put a line of their own in its place.
import type { Handshake } from '#shared/protocol/clientMessages.ts'
import type { CommandMessage } from '#shared/protocol/socket.ts'

/** The messages that the server sends unasked. */
export type PushName = 'welcome' | 'events' | 'directory' | 'lobby' | 'farewell'

/** Told what comes over the line. Bodies are as they came: unchecked. */
export interface WireListener {
  readonly received: (name: PushName, body: unknown) => void
  /** The line is gone or could not be laid; nothing more comes until it is opened again. */
  readonly closed: () => void
  /** The server does not let the page in; `code` says why. */
  readonly refused: (code: unknown) => void
}

export interface Wire {
  /** Lays the line, with a handshake as it is then. Without effect while there is one. */
  readonly open: () => void
  /** Cuts the line. `closed` is not called for it. */
  readonly close: () => void
  /** These ask and give the server's answer, unchecked; they reject when the line is cut or the server stays silent. */
  readonly command: (message: CommandMessage) => Promise<unknown>
  readonly catchUp: (afterSeq: number) => Promise<unknown>
  readonly clock: () => Promise<unknown>
}

/** Makes a line that is not open yet. `handshake` is called at each opening. */
export type MakeWire = (handshake: () => Handshake, listener: WireListener) => Wire
