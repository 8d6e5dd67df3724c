// The socket.io server: which connections it takes, and how it closes.
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { DIALOGUE_NAMESPACE, MAX_MESSAGE_BYTES } from '#shared/protocol/socket.ts'
import type { RefusalCode } from '#shared/protocol/socket.ts'
import type { DialogueNamespace, DialogueSocket } from '../live/dialogueSocket.ts'
import type { Services } from '../services.ts'
import { countMisuse, mayOpenSocket } from '../socketEntry.ts'
import { connected } from './connection.ts'
import { shakeHands } from './handshake.ts'
import { pacePolling } from './pacedPolling.ts'
import { pacedWebSockets } from './pacedWebSockets.ts'

/**
 * Messages smaller than this are not compressed. In bytes. An ordinary welcome stays below: to compress ninety of them, when a whole
 * room comes at once, costs the server more time than the way takes.
 */
const COMPRESS_FROM = 32_768
/**
 * How often the transport asks whether a client is still there, in milliseconds. Pages ask for the time every 30 seconds, which
 * keeps the way through proxies open; more pings than this would only add to what a quiet room sends.
 */
const PING_EVERY_MS = 60_000
/** How long a client may take to say which dialogue it wants, in milliseconds. */
const CONNECT_WITHIN_MS = 10_000

/** What engine.io hands over for a new connection, as far as it is needed here. */
type Line = Pick<DialogueSocket['conn'], 'on' | 'request' | 'transport' | 'close'>

/**
 * What engine.io calls the end of a connection by what came over it: what is no packet of its own, or none of socket.io's. The latter is
 * what it calls an end that the server wished for, which happens to nobody often.
 */
const endedForWhatCame: ReadonlySet<string> = new Set(['parse error', 'forced close'])

/** Attaches the dialogue socket to `httpServer`. Other upgrades on the same server are left alone. */
export function attachDialogueSocket(httpServer: HttpServer, services: Services): Server {
  const io = new Server({
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    connectTimeout: CONNECT_WITHIN_MS,
    // A compressor that is kept for a connection is a fifth of a megabyte, and large messages are too few to gain by it.
    perMessageDeflate: {
      threshold: COMPRESS_FROM,
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
    },
    httpCompression: { threshold: COMPRESS_FROM },
    destroyUpgrade: false,
    wsEngine: pacedWebSockets(services.scheduler),
    // Long polling is many requests, which a proxy may send to as many nodes; a WebSocket stays where it is.
    transports: services.alone ? ['polling', 'websocket'] : ['websocket'],
    allowRequest: (request, decide) => {
      void mayOpen(request, services).then((may) => decide(null, may))
    },
  })
  io.use((_socket, next) => next(new Error('There is nothing in this namespace')))
  const namespace: DialogueNamespace = io.of(DIALOGUE_NAMESPACE)
  namespace.use((socket, decide) => void refusal(socket, services).then(decide))
  namespace.on('connection', (socket) => connected(socket, namespace, services))
  io.attach(httpServer)
  io.engine.on('connection', (line: Line) => {
    pacePolling(line, services.scheduler)
    line.on('close', (reason: string) => {
      if (endedForWhatCame.has(reason)) void countMisuse(line.request, services)
    })
  })
  return io
}

/** Asks every client to come back and ends their connections; resolves when each has been sent that. */
export async function dismissAll(io: Server): Promise<void> {
  const namespace = io.of(DIALOGUE_NAMESPACE)
  // Closing the server itself would throw away what waits to be sent.
  const closed = [...namespace.sockets.values()].map(({ conn }) => {
    return new Promise<void>((resolve) => conn.once('close', () => resolve()))
  })
  namespace.emit('farewell', 'restarting')
  namespace.disconnectSockets(true)
  await Promise.all(closed)
}

/** Whether there may be a socket at all: comes before it is one, and before anything is looked up. */
async function mayOpen(request: IncomingMessage, needs: Services): Promise<boolean> {
  const { origin, host } = request.headers
  if (!needs.originAllowed({ origin, host })) return false
  return mayOpenSocket(request, needs.limits.dialogueHandshakes, needs)
}

/** Decides on a connection; the error that it is refused with, or `undefined`. */
async function refusal(socket: DialogueSocket, services: Services): Promise<Error | undefined> {
  const { auth, headers } = socket.handshake
  try {
    const decision = await shakeHands({ auth, cookie: headers.cookie }, services)
    if (!decision.ok) return refused(decision.error)
    socket.data.admission = decision.value
    return undefined
  } catch (error) {
    services.logger.error({ err: error }, 'handshake failed')
    return refused('unavailable')
  }
}

/** socket.io carries `data` of the error to the client's `connect_error`. */
function refused(code: RefusalCode): Error & { readonly data: { readonly code: RefusalCode } } {
  return Object.assign(new Error(code), { data: { code } })
}
