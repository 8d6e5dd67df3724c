// All the clients of one document, each with a cursor: what they are sent, and how late they see a cursor move.
import * as encoding from 'lib0/encoding'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { answer } from '../support/answers.ts'
import { addressOf, awarenessFrame, contenders, greeting } from '../notes/contenders.ts'
import { blankMarker, readMarkers, sharedMicroseconds, stamp } from '../notes/load/marker.ts'

const configSchema = z.object({ contender: z.enum(contenders), port: z.int(), clients: z.int() })
const { contender, port, clients } = configSchema.parse(JSON.parse(process.argv[2] ?? ''))

/** How often a stock client says that it is still there. */
const renewalMs = 15_000

const sockets: WebSocket[] = []
const clocks = Array.from({ length: clients }, () => 0)
const movedAt: number[] = []
let [frames, bytes] = [0, 0]
let delays: number[] = []
let timers: NodeJS.Timeout[] = []

/** What one client says of itself: where its cursor is, with a marker in the place of what differs from one to the next. */
function presence(client: number): Buffer {
  const clock = (clocks[client] = (clocks[client] ?? 0) + 1)
  const place = { type: { client: 1, clock: 4 * client }, tname: null, item: null, assoc: 0 }
  const cursor = { anchor: place, head: { ...place, at: blankMarker(client, 0) } }
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, 1)
  encoding.writeVarUint(body, 2000 + client)
  encoding.writeVarUint(body, clock)
  encoding.writeVarString(
    body,
    JSON.stringify({ cursor, user: { name: 'Panel Exempel', color: '#1d4f91', id: 'p' } }),
  )
  return Buffer.from(awarenessFrame(contender, encoding.toUint8Array(body)))
}

function receive(client: number): (data: unknown) => void {
  // Some servers tell of the others in every frame; a move is late once.
  const last = new Float64Array(clients).fill(-1)
  return (data) => {
    if (!Buffer.isBuffer(data)) return
    frames += 1
    bytes += data.length
    const now = sharedMicroseconds()
    readMarkers(data, (writer, _number, sentAt) => {
      if (writer === client || writer >= clients || sentAt <= (last[writer] ?? 0)) return
      last[writer] = sentAt
      delays.push((now - sentAt) / 1000)
    })
  }
}

async function connect(client: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${addressOf[contender]}`, { perMessageDeflate: false })
  socket.on('message', receive(client))
  await once(socket, 'open')
  for (const frame of greeting(contender)) socket.send(frame)
  sockets[client] = socket
  move(client)
}

function move(client: number): void {
  movedAt[client] = sharedMicroseconds()
  send(client, movedAt[client])
}

function send(client: number, time: number): void {
  const frame = presence(client)
  stamp(frame, time)
  sockets[client]?.send(frame)
}

/** From now on every client acts this often, each at its own moment. */
function everybody(everyMs: number, act: (client: number) => void): void {
  for (const timer of timers) clearInterval(timer)
  timers = []
  for (let client = 0; client < clients; client += 1) {
    timers.push(
      setTimeout(() => {
        act(client)
        timers.push(setInterval(() => act(client), everyMs))
      }, Math.random() * everyMs),
    )
  }
}

/** Says again what was said last, with a higher clock: the sign of life of a client whose cursor rests. */
function renew(client: number): void {
  send(client, movedAt[client] ?? 0)
}

answer({
  async connect() {
    for (let client = 0; client < clients; client += 1) await connect(client)
    return {}
  },
  rest() {
    everybody(renewalMs, renew)
    return {}
  },
  move() {
    everybody(1000, move)
    return {}
  },
  /** What has come since it was asked last. */
  report() {
    const report = { frames, bytes, delays: Float64Array.from(delays) }
    ;[frames, bytes] = [0, 0]
    delays = []
    return report
  },
})
