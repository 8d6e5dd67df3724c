// A line to the server over a bad network: every message takes its time each way, and everything on the line is counted.
import { io } from 'socket.io-client'
import { DIALOGUE_NAMESPACE } from '#shared/protocol/socket.ts'
import type { MakeWire, PushName } from '#client/connection/wire/wire.ts'

const pushes: readonly PushName[] = ['welcome', 'events', 'directory', 'lobby', 'farewell']

/** What has gone over one line, both ways, pings of the transport included. */
export interface Traffic {
  messages: number
  /** Payload of the frames, and the 2 to 6 bytes that each frame costs besides. */
  bytes: number
}

/** A network with one-way delays drawn by `delay` (milliseconds); messages never overtake each other, as on TCP. */
export function delayedWire(url: string, cookie: string, delay: () => number, traffic: Traffic): MakeWire {
  return (handshake, listener) => {
    const socket = io(`${url}${DIALOGUE_NAMESPACE}`, {
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      extraHeaders: { cookie, origin: url },
      auth: (give) => give(handshake()),
    })
    const up = inOrder(delay)
    const down = inOrder(delay)
    const count = ({ data }: { data?: unknown }, header: number) => {
      traffic.messages += 1
      traffic.bytes += header + 1 + (typeof data === 'string' ? Buffer.byteLength(data) : 0)
    }
    socket.io.on('open', () => {
      socket.io.engine.on('packet', (packet) => count(packet, 2))
      socket.io.engine.on('packetCreate', (packet) => count(packet, 6))
    })
    for (const name of pushes) socket.on(name, (body: unknown) => down(() => listener.received(name, body)))
    socket.on('still-there', (answer: () => void) => answer())
    let wanted = false
    const closed = () => {
      if (wanted) listener.closed()
    }
    socket.on('disconnect', closed)
    socket.on('connect_error', closed)

    const ask = (name: string, ...args: readonly unknown[]) =>
      new Promise<unknown>((resolve) => {
        up(() => socket.emit(name, ...args, (answer: unknown) => down(() => resolve(answer))))
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
      command: (message) => ask('command', message),
      catchUp: (afterSeq) => ask('catch-up', afterSeq),
      clock: () => ask('clock'),
    }
  }
}

/** Runs tasks a delay later each, in the order they were given. */
function inOrder(delay: () => number): (task: () => void) => void {
  let last = 0
  return (task) => {
    const due = Math.max(last, performance.now() + delay())
    last = due
    setTimeout(task, due - performance.now())
  }
}
