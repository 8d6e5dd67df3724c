// The server as a child process that can be killed at any moment.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const program = fileURLToPath(new URL('server.ts', import.meta.url))
const readySchema = z.object({ port: z.int(), setUpUrl: z.string().nullable() })

/** What the server says when it serves. */
export type Ready = z.infer<typeof readySchema>

export interface ServerProcess extends Ready {
  /** Lets the disk be full, the clock be wrong, or the storage lie about what is on disk. */
  readonly tell: (what: {
    readonly full?: boolean
    readonly clockOffMs?: number
    readonly lies?: true
  }) => void
  /** Ends it without a moment's notice. */
  readonly kill: () => Promise<void>
}

/** Starts it; a port of 0 is any free one. @throws Error when it ends before it serves */
export async function startProcess(dataDir: string, port: number): Promise<ServerProcess> {
  const child = fork(program, [dataDir, String(port)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), exited.then(() => null)])
  if (first === null) throw new Error('The server ended before it served')
  return {
    ...readySchema.parse(first[0]),
    tell(what) {
      child.send(what)
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
