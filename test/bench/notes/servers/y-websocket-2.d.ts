// The part of y-websocket 2 that a bench runs; the package has no types for it.
declare module 'y-websocket-2/bin/utils' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'

  export function setupWSConnection(ws: WebSocket, request: IncomingMessage): void
}
