// A process of load: some of the clients, some of which type. It sends prepared bytes and looks for markers in what comes.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { answer } from '../../support/answers.ts'
import { addressOf, contenders, editFrame, greeting } from '../contenders.ts'
import { readMarkers, sharedMicroseconds, stamp } from './marker.ts'
import { editsOf, firstDocument } from './typing.ts'

const configSchema = z.object({
  contender: z.enum(contenders),
  port: z.int(),
  /** How many clients are here, and which writers sit at the first of them. */
  clients: z.int(),
  writers: z.array(z.int()),
  allWriters: z.int(),
  editsPerSecond: z.number(),
  seconds: z.number(),
  /** Whether this process puts the first document there. */
  begins: z.boolean(),
})

const config = configSchema.parse(JSON.parse(process.argv[2] ?? ''))
const { contender, port, writers, allWriters } = config
const period = 1000 / config.editsPerSecond
const scripts = writers.map((writer) =>
  editsOf(writer, allWriters, Math.ceil(config.seconds * config.editsPerSecond * 1.5)).map((update) =>
    Buffer.from(editFrame(contender, update)),
  ),
)

const sockets: WebSocket[] = []
let typing = false
let measuredFrom = Number.POSITIVE_INFINITY
let sent = 0
let disordered = 0
const delays: number[] = []

function receive(client: number): (data: unknown) => void {
  const own = writers[client]
  const last = new Int32Array(allWriters).fill(-1)
  return (data) => {
    if (!Buffer.isBuffer(data)) return
    const now = sharedMicroseconds()
    readMarkers(data, (writer, number, sentAt) => {
      if (writer === own || writer >= allWriters) return
      if (number !== (last[writer] ?? 0) + 1) disordered += 1
      last[writer] = number
      if (sentAt >= measuredFrom) delays.push((now - sentAt) / 1000)
    })
  }
}

async function connect(client: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${addressOf[contender]}`, { perMessageDeflate: false })
  socket.on('message', receive(client))
  await once(socket, 'open')
  for (const frame of greeting(contender)) socket.send(frame)
  if (config.begins && client === 0) socket.send(editFrame(contender, firstDocument(allWriters)))
  sockets[client] = socket
}

function type(client: number, number: number): void {
  const frame = scripts[client]?.[number]
  if (!typing || frame === undefined) return
  const now = sharedMicroseconds()
  stamp(frame, now)
  sockets[client]?.send(frame)
  if (now >= measuredFrom) sent += 1
  setTimeout(() => type(client, number + 1), period * (0.75 + Math.random() / 2))
}

answer({
  async connect() {
    for (let client = 0; client < config.clients; client += 1) await connect(client)
    return {}
  },
  type() {
    typing = true
    for (const client of writers.keys()) setTimeout(() => type(client, 0), Math.random() * period)
    return {}
  },
  measure() {
    // The next whole tenth of a second: the same moment in every process.
    measuredFrom = Math.ceil(sharedMicroseconds() / 100_000) * 100_000
    return {}
  },
  stop() {
    typing = false
    return {}
  },
  report: () => ({ sent, disordered, delays: Float64Array.from(delays) }),
})
