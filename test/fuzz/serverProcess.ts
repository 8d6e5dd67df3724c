// The fuzzed server as a child process.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const program = fileURLToPath(new URL('server.ts', import.meta.url))
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
  /** Whether it has ended by itself. */
  readonly ended: () => boolean
  readonly report: () => Promise<Report>
  readonly stop: () => Promise<void>
}

/** Starts it in an empty folder. @throws Error when it ends before it serves */
export async function startFuzzedServer(dataDir: string): Promise<FuzzedServer> {
  const child = fork(program, [dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  })
  const exited = once(child, 'exit')
  const next = async (): Promise<unknown> => {
    const first = await Promise.race([once(child, 'message'), exited.then(() => null)])
    if (first === null) throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}`)
    return first[0]
  }
  const ready = readySchema.parse(await next())
  return {
    ...ready,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    async report() {
      child.send('report')
      return reportSchema.parse(await next())
    },
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
