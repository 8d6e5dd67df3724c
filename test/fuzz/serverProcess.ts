// The fuzzed server as a child process.
import { z } from 'zod'
import { forked } from '#test/ground/forked.ts'

const readySchema = z.object({
  port: z.int(),
  setUpUrl: z.string().nullable(),
  /** What it answers. */
  routes: z.array(z.object({ method: z.string(), path: z.string() })).readonly(),
})
const reportSchema = z.object({
  /** In bytes, after garbage was collected: what the process takes, and what is in use on the heap and beside it. */
  memory: z.object({ rss: z.number(), used: z.number() }),
  /** Frames of notes that were looked at, and those of them that were refused. */
  notesFramesRead: z.int(),
  notesFramesRefused: z.int(),
  /** What was not caught, and what was logged as an error. */
  failures: z.array(z.string()),
})

export type Ready = z.infer<typeof readySchema>
export type Report = z.infer<typeof reportSchema>

export interface FuzzedServer extends Ready {
  readonly report: () => Promise<Report>
  readonly stop: () => Promise<void>
}

/** Starts it in an empty folder. @throws Error when it ends before it serves */
export async function startFuzzedServer(dataDir: string): Promise<FuzzedServer> {
  const server = new URL('server.ts', import.meta.url)
  const { next, tell, kill } = forked(server, [dataDir], { flags: ['--expose-gc'] })
  return {
    ...readySchema.parse(await next()),
    async report() {
      tell('report')
      return reportSchema.parse(await next())
    },
    stop: kill,
  }
}
