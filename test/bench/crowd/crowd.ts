// A server on one core and a crowd that grows, in processes of their own on the others: what it costs and how late things come.
import { z } from 'zod'
import { serverFlags } from '#scripts/serverNode.mjs'
import { addressSchema, usageSchema } from '../support/answers.ts'
import { benchProcess } from '../support/childProcess.ts'
import type { BenchProcess } from '../support/childProcess.ts'
import { Histogram } from '../support/histogram.ts'
import { EDITS_PER_SECOND, SIGNALS_PER_SECOND } from './rates.ts'

/** What a while of watching came to. */
export interface Watched {
  /** Milliseconds from key to another page. */
  readonly editP95: number
  /** Milliseconds from giving a command to its answer. */
  readonly commandP95: number
  readonly refused: number
  /** Edits that reached another page. */
  readonly delivered: number
  /** Of one core, 0 to 1. */
  readonly cpu: number
  readonly rssMB: number
}

export interface Crowd {
  /** Lets everybody into the next `dialogues` dialogues; they begin to type and to signal. */
  readonly grow: (dialogues: number) => Promise<void>
  /** Watches for so long. */
  readonly watch: (ms: number) => Promise<Watched>
  readonly end: () => Promise<void>
}

const done = z.object({})
const placesSchema = z.array(
  z.object({ dialogueId: z.string(), slotId: z.string(), cookies: z.array(z.string()) }),
)
const reportSchema = z.object({
  edits: z.instanceof(Float64Array),
  commands: z.instanceof(Float64Array),
  refused: z.int(),
})
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a server with a dialogue for each number in `people`: so many will take part in it. */
export async function startCrowd(people: readonly number[]): Promise<Crowd> {
  const server = benchProcess('test/bench/crowd/server.ts', { people }, serverFlags)
  const { port } = await server.ask('address', addressSchema)
  const places = await server.ask('places', placesSchema)
  const loads: BenchProcess[] = []
  return {
    async grow(dialogues) {
      const load = benchProcess('test/bench/crowd/load.ts', {
        port,
        number: loads.length,
        places: places.splice(0, dialogues),
        editsPerSecond: EDITS_PER_SECOND,
        signalsPerSecond: SIGNALS_PER_SECOND,
      })
      loads.push(load)
      await load.ask('connect', done)
      await load.ask('begin', done)
    },
    async watch(ms) {
      const all = <Schema extends z.ZodType>(question: string, schema: Schema) =>
        Promise.all(loads.map((load) => load.ask(question, schema)))
      await all('measure', done)
      const [before, from] = [await server.ask('usage', usageSchema), performance.now()]
      await rest(ms)
      const after = await server.ask('usage', usageSchema)
      const tookUs = (performance.now() - from) * 1000
      const [edits, commands] = [new Histogram(0.1, 100_000), new Histogram(0.1, 100_000)]
      const reports = await all('report', reportSchema)
      for (const report of reports) {
        for (const delay of report.edits) edits.add(delay)
        for (const delay of report.commands) commands.add(delay)
      }
      return {
        editP95: tenths(edits.percentile(0.95)),
        commandP95: tenths(commands.percentile(0.95)),
        refused: reports.reduce((sum, { refused }) => sum + refused, 0),
        delivered: edits.total,
        cpu: (after.cpuUs - before.cpuUs) / tookUs,
        rssMB: tenths(after.rss / 1e6),
      }
    },
    async end() {
      await Promise.all([...loads, server].map((each) => each.end()))
    },
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
