// The line to the server over socket.io. When to reconnect is decided by the connection, so socket.io does not.
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import { seconds } from '#shared/time/instant.ts'
import type { MakeWire, PushName } from './wire.ts'

/** How long an answer may take before the line counts as lost. */
const answerTime = seconds(8)

const pushes: readonly PushName[] = ['welcome', 'events', 'directory', 'lobby', 'farewell']

export const socketIoWire: MakeWire = (handshake, listener) => {
  const socket: Socket<ServerToClient, ClientToServer> = io(DIALOGUE_NAMESPACE, {
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    timeout: answerTime,
    // Long polling is for networks that let no WebSocket through.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    auth: (give) => give(handshake()),
  })
  let wanted = false

  for (const name of pushes) socket.on(name, (body: unknown) => listener.received(name, body))
  socket.on('still-there', (answer) => answer())
  socket.on('disconnect', () => {
    if (wanted) listener.closed()
  })
  socket.on('connect_error', (error: Error & { data?: { code?: unknown } }) => {
    if (!wanted) return
    if (error.data?.code === undefined) listener.closed()
    else listener.refused(error.data.code)
  })

  return {
    open() {
      wanted = true
      socket.connect()
    },
    close() {
      wanted = false
      socket.disconnect()
    },
    command: (message) => socket.timeout(answerTime).emitWithAck('command', message),
    catchUp: (afterSeq) => socket.timeout(answerTime).emitWithAck('catch-up', afterSeq),
    clock: () => socket.timeout(answerTime).emitWithAck('clock'),
  }
}
