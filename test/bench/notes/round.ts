// One round: a server of its own, clients of it in two processes, and what came of it.
import { z } from 'zod'
import { addressSchema, usageSchema } from '../support/answers.ts'
import { benchProcess } from '../support/childProcess.ts'
import { Histogram } from '../support/histogram.ts'
import type { Contender } from './contenders.ts'
import { startContender } from './startContender.ts'

export interface Crowd {
  readonly clients: number
  readonly writers: number
  readonly editsPerSecond: number
  /** How long it is measured, after ten seconds that are not. */
  readonly seconds: number
}

/** Milliseconds from key to other clients; CPU of the server for one edit with one of them; memory when it ends. */
export interface Figures {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly cpuUsPerEdit: number
  readonly rssMB: number
  /** The share of what was sent that arrived with each of the others, once and in order. */
  readonly delivered: number
}

/** Long enough for what runs often to be compiled: a server of a meeting has run for longer. */
const warmUpMs = 10_000
const settleMs = 1500
const processes = 2

const done = z.object({})
const reportSchema = z.object({
  sent: z.int(),
  disordered: z.int(),
  delays: z.instanceof(Float64Array),
})
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs one contender once. */
export async function runRound(contender: Contender, crowd: Crowd): Promise<Figures> {
  const server = startContender(contender)
  const { port } = await server.ask('address', addressSchema)
  const loads = Array.from({ length: processes }, (_, index) =>
    benchProcess('test/bench/notes/load/load.ts', {
      contender,
      port,
      allWriters: crowd.writers,
      editsPerSecond: crowd.editsPerSecond,
      clients: share(crowd.clients, index),
      writers: Array.from({ length: crowd.writers }, (__, writer) => writer).filter(
        (writer) => writer % processes === index,
      ),
      seconds: crowd.seconds + warmUpMs / 1000,
      begins: index === 0,
    }),
  )
  try {
    // One after the other: the first document is there before anybody writes in it.
    for (const load of loads) await load.ask('connect', done)
    await rest(settleMs)
    const all = (question: string) => Promise.all(loads.map((load) => load.ask(question, done)))
    await all('type')
    await rest(warmUpMs)
    const before = await server.ask('usage', usageSchema)
    await all('measure')
    await rest(crowd.seconds * 1000)
    await all('stop')
    await rest(settleMs)
    const after = await server.ask('usage', usageSchema)
    const reports = await Promise.all(loads.map((load) => load.ask('report', reportSchema)))
    return figuresOf(reports, after.cpuUs - before.cpuUs, after.rss, crowd)
  } finally {
    await Promise.all([...loads, server].map((each) => each.end()))
  }
}

const share = (clients: number, index: number): number =>
  Math.floor(clients / processes) + (index < clients % processes ? 1 : 0)

function figuresOf(
  reports: readonly z.output<typeof reportSchema>[],
  cpuUs: number,
  rss: number,
  { clients }: Crowd,
): Figures {
  const delays = new Histogram(0.1, 100_000)
  for (const report of reports) for (const delay of report.delays) delays.add(delay)
  const sum = (of: (report: z.output<typeof reportSchema>) => number) =>
    reports.reduce((total, report) => total + of(report), 0)
  const [sent, disordered] = [sum((report) => report.sent), sum((report) => report.disordered)]
  return {
    p50: tenths(delays.percentile(0.5)),
    p95: tenths(delays.percentile(0.95)),
    p99: tenths(delays.percentile(0.99)),
    cpuUsPerEdit: Math.round((cpuUs / delays.total) * 100) / 100,
    rssMB: tenths(rss / 1e6),
    delivered: (delays.total - disordered) / (sent * (clients - 1)),
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
