// `npm run bench:presence`: 90 clients in one document, at rest and with cursors that move, on our server and on Hocuspocus.
import { z } from 'zod'
import type { Contender } from '../notes/contenders.ts'
import { startContender } from '../notes/startContender.ts'
import { addressSchema, usageSchema } from '../support/answers.ts'
import { writeSection } from '../support/benchmarks.ts'
import { benchProcess } from '../support/childProcess.ts'
import { Histogram } from '../support/histogram.ts'

const clients = 90
const [idleSeconds, movingSeconds] = [30, 15]

const done = z.object({})
const reportSchema = z.object({ frames: z.int(), bytes: z.int(), delays: z.instanceof(Float64Array) })
const rest = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** Over a stretch of time: what the server sent, what that cost, and the milliseconds until a move was seen, p95. */
interface Stretch {
  readonly frames: number
  readonly bytes: number
  readonly cpuMs: number
  readonly lateP95Ms: number
}

async function measure(contender: Contender): Promise<{ idle: Stretch; moving: Stretch }> {
  const server = startContender(contender)
  const { port } = await server.ask('address', addressSchema)
  const load = benchProcess('test/bench/presence/load.ts', { contender, port, clients })

  async function stretch(what: 'rest' | 'move', seconds: number): Promise<Stretch> {
    await load.ask(what, done)
    // What the change itself brings about is not counted.
    await rest(2)
    const before = await server.ask('usage', usageSchema)
    await load.ask('report', reportSchema)
    await rest(seconds)
    const { frames, bytes, delays } = await load.ask('report', reportSchema)
    const after = await server.ask('usage', usageSchema)
    const late = new Histogram(1, 60_000)
    for (const delay of delays) late.add(delay)
    const cpuMs = Math.round((after.cpuUs - before.cpuUs) / 1000)
    return { frames, bytes, cpuMs, lateP95Ms: late.percentile(0.95) }
  }

  try {
    await load.ask('connect', done)
    await rest(2)
    const idle = await stretch('rest', idleSeconds)
    return { idle, moving: await stretch('move', movingSeconds) }
  } finally {
    await Promise.all([load.end(), server.end()])
  }
}

const result = { ours: await measure('ours'), hocuspocus: await measure('hocuspocus') }
const { ours, hocuspocus } = result

const whole = (value: number) => value.toLocaleString('en')
const row = (name: string, { frames, bytes, cpuMs }: Stretch) =>
  `| ${name} | ${whole(frames)} | ${whole(Math.round(bytes / 1000))} | ${cpuMs} |`
const share = (of: 'idle' | 'moving') => (ours[of].frames / hocuspocus[of].frames).toFixed(2)

await writeSection(
  'Presence',
  'npm run bench:presence',
  ['ws', '@hocuspocus/server'],
  `${clients} clients in one document, the server in one process and the clients in another: ${idleSeconds} s in which everybody only says every
15 s that they are there, then ${movingSeconds} s in which every cursor moves once a second. Clients speak for themselves alone; stock ones
also send back what they hear. Frames and bytes are those that all clients were sent, CPU is the server's.

| | frames | kB | CPU ms |
|---|---|---|---|
${row('ours, at rest', ours.idle)}
${row('Hocuspocus, at rest', hocuspocus.idle)}
${row('ours, moving', ours.moving)}
${row('Hocuspocus, moving', hocuspocus.moving)}

| | measured | aim |
|---|---|---|
| frames at rest, ours to Hocuspocus' | ${share('idle')} | ≤ 0.2 |
| frames moving, ours to Hocuspocus' | ${share('moving')} | ≤ 0.2 |
| a cursor's move seen, p95 | ${ours.moving.lateP95Ms} ms (Hocuspocus ${hocuspocus.moving.lateP95Ms} ms) | ≤ 150 ms |`,
)
process.stdout.write(`${JSON.stringify(result)}\n`)
